import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';

/** One row of a recorder's CSV: the file it speaks of, and what it says of the call. */
export type SheetRow = { file: string; metadata: Record<string, string | null> };

const COLUMNS: Record<string, string> = {
  文件: 'file',
  工号: 'agentNumber',
  方向: 'direction',
  开始时间: 'startedAt',
  业务类型: 'businessType',
  挂机方: 'releasedBy',
  坐席声道: 'agentChannel',
  外部编号: 'externalId',
  工单号: 'ticket',
  工单: 'ticket',
  队列: 'queue',
  技能组: 'queue',
};
const KNOWN = new Set(Object.values(COLUMNS));
const WORDS: Record<string, Record<string, string>> = {
  direction: { 呼入: 'inbound', 呼出: 'outbound', 来电: 'inbound', 去电: 'outbound' },
  releasedBy: { 坐席: 'agent', 客服: 'agent', 客户: 'customer' },
  agentChannel: { 左: 'left', 右: 'right', 左声道: 'left', 右声道: 'right' },
};

/** Reads the CSV beside the recordings, in UTF-8 or GBK, with English or Chinese headers. Throws a Chinese sentence. */
export function readSheet(bytes: Buffer): SheetRow[] {
  const rows = parseCsv(textOf(bytes));
  if (rows.length > 0 && !('file' in rows[0]!)) throw new Error('缺少“文件”（file）这一列。');
  if (rows.length > 0 && !('agentNumber' in rows[0]!)) throw new Error('缺少“工号”（agentNumber）这一列。');
  return rows
    .filter((row) => row.file)
    .map(({ file, ...given }) => ({ file: file!, metadata: translated(given) }));
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}

function parseCsv(text: string): Record<string, string>[] {
  const columns = (header: string[]) => header.map((name) => COLUMNS[name.trim()] ?? name.trim());
  try {
    return parse(text, {
      bom: true,
      columns,
      trim: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
    });
  } catch (error) {
    throw new Error(`CSV 读不懂：${(error as Error).message}`);
  }
}

function translated(given: Record<string, string>): Record<string, string | null> {
  const known = Object.entries(given).filter(([name]) => KNOWN.has(name));
  return Object.fromEntries(known.map(([name, value]) => [name, WORDS[name]?.[value] ?? (value || null)]));
}
