/** Every refusal we expect, with the sentence a person reads. `api` maps each code to a status. */
export const REFUSALS = {
  'empty-file': '文件是空的，没有保存。请检查录音系统的导出后重新上传。',
  'not-a-recording':
    '这个文件不是可识别的录音或转写，没有保存。支持 WAV（PCM、A-law、µ-law、GSM）、mp3、ogg/opus、m4a、amr，以及 JSON、WebVTT、SRT 转写。',
  'broken-recording': '录音文件已损坏或不完整，没有保存。请重新导出后上传。',
  'unsupported-sound': '录音的声道数或采样率超出支持范围，没有保存。支持 1 到 8 个声道、4 kHz 到 192 kHz。',
  'decoder-missing': '这台机器没有能解开此格式的解码器。请安装 ffmpeg，或改用 WAV 上传。',
  'too-large': '文件超过大小上限，没有保存。',
  'too-long': '录音超过时长上限，没有保存。',
  'upload-cut-off': '上传中途断开，没有保存任何内容。请重新上传。',
  'missing-recording': '请求里没有 recording 文件，没有保存。',
  'bad-metadata': 'metadata 不是有效的 JSON 或字段不对，没有保存。',
  'bad-transcript': '转写文件读不懂，没有保存。',
  'unknown-agent': '工号不在坐席名单里，没有保存。请先添加坐席，或检查工号。',
  'date-in-future': '开始时间在将来，没有保存。请检查录音系统的时钟。',
  'already-here': '同一份录音已经上传过，没有重复保存。',
  'duplicate-external-id': '这个外部编号已经属于另一通电话，没有保存。',
  'duplicate-agent': '这个工号已经存在，没有保存。',
  'disk-full': '磁盘空间不足，没有保存。请清理磁盘后重试。',
  'call-not-found': '没有这通电话。',
  'item-not-found': '扣分标准里没有这个质检项。',
  'too-long-to-judge':
    '这通电话没有在规定时间内评完，多半是转写长得异常。转写没有丢失；请检查它的来源，或由人评分。',
  'not-failed': '这通电话没有失败，不需要重试。',
  'bad-request': '请求的内容不对，没有保存。',
  'not-found': '没有这个地址。',
  'no-sound': '这通电话没有可播放的声音。',
  'bad-table': '这个文件读不懂，什么都没有导入。请存成 XLSX 或 CSV（UTF-8 或 GBK）再试。',
  'bad-scheme': '考核方案不能启用，没有保存。',
  'bad-formula': '公式不对，没有保存。',
  'no-pdf-font':
    '没有可用的中文字体，PDF 没有生成。请安装 fonts-noto-cjk，或用 PDF_FONT 指定一个 TTF、OTF 或 TTC 文件（TTC 写成“文件#字体名”）。',
  'foreign-page': '请求来自别的网页或主机名，已拒绝。请在本机用 127.0.0.1 或 localhost 打开。',
  'database-away': '数据库暂时连不上，没有保存。它恢复后会自动继续，请稍后再试。',
} as const satisfies Record<string, string>;
export type RefusalCode = keyof typeof REFUSALS;

/** An answer of "no" that we expect, as opposed to a fault of ours. `detail` adds the particulars in Chinese. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string | null;
  /** The call that is already here, for `already-here`. */
  readonly callId: string | null;

  constructor(code: RefusalCode, more: { detail?: string; callId?: string } = {}) {
    super(more.detail ? `${REFUSALS[code]}（${more.detail}）` : REFUSALS[code]);
    this.name = 'Refusal';
    this.code = code;
    this.detail = more.detail ?? null;
    this.callId = more.callId ?? null;
  }
}
