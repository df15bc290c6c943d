import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '@tingjian/scripts/checkout.ts';

type Said = [speaker: 'agent' | 'customer', startMs: number, endMs: number, text: string];

const transcript = (id: string, durationMs: number, said: Said[]) =>
  JSON.stringify({
    id,
    direction: 'inbound',
    releasedBy: 'customer',
    durationMs,
    utterances: said.map(([speaker, startMs, endMs, text]) => ({ speaker, startMs, endMs, text })),
    holds: [],
  });

/** A call of the demonstration, as words and as the telephone system would describe it. */
export function demoCall(name: string): { text: string; metadata: Record<string, unknown> } {
  const read = (file: string) => readFileSync(join(checkout, 'fixtures/calls', name, file), 'utf8');
  const { agentNumber, direction, releasedBy, businessType } = JSON.parse(read('dialogue.json'));
  return {
    text: read('transcript.json'),
    metadata: { agentNumber, direction, releasedBy, businessType, startedAt: '2026-10-31T09:24:00+08:00' },
  };
}

/** The same words from one channel: nobody can say who spoke. */
export const inOneChannel = (text: string) => text.replaceAll(/"speaker":\s*"\w+"/g, '"speaker":"unknown"');

/** Says no organisation, lets the customer wait 14 s unasked, uses a banned phrase heard by its sound, no closing. */
export const FAULTY_CALL = transcript('faulty', 66_000, [
  ['agent', 300, 4_000, '您好,8006号为您服务,请问有什么可以帮您?'],
  ['customer', 4_500, 9_000, '我的车被追尾了,我想报案。'],
  ['agent', 9_300, 13_000, '好的,您的车牌号是多少?'],
  ['customer', 13_500, 17_000, '京A一二三四五。'],
  ['agent', 17_200, 19_000, '京A打头的。'],
  ['agent', 33_000, 38_000, '查到了,您的保单在有效期内。'],
  ['customer', 38_500, 43_000, '那对方的车怎么处理?'],
  ['agent', 43_500, 48_000, '这个不归我关,您问交警吧。'],
  ['customer', 48_500, 52_000, '好吧,我知道了。'],
  ['agent', 52_500, 55_000, '嗯,就这样。'],
  ['customer', 55_500, 58_000, '再见。'],
]);

/** Three proposals, one of them fatal (Z01), and sure faults: banned words and 14 s of silence. */
export const HEATED_CALL = transcript('heated', 76_000, [
  ['agent', 300, 4_000, '您好,安程保险,8006号为您服务,请问有什么可以帮您?'],
  ['customer', 4_500, 9_000, '你们理赔太慢了,我要投诉!'],
  ['agent', 9_300, 13_000, '我刚才不是跟你说过了吗?你怎么就听不懂呢?'],
  ['customer', 13_500, 17_000, '你什么态度?'],
  ['agent', 17_200, 19_000, '你是不是有病啊,神经病。'],
  ['agent', 33_000, 38_000, '查到了,大概可能下周能赔。'],
  ['customer', 38_500, 43_000, '那对方的车怎么处理?'],
  ['agent', 43_500, 48_000, '这个不归我管,您问交警吧。'],
  ['customer', 48_500, 52_000, '好吧,我知道了。'],
  ['agent', 52_500, 55_000, '请问您还有什么问题吗?'],
  ['customer', 55_500, 58_000, '没有了,再见。'],
  ['agent', 58_500, 62_000, '感谢您的来电,再见。'],
]);

/** A second of quiet, two channels, 8 kHz: enough to be kept and to wait for ears. */
export function quietRecording(seconds: number): Uint8Array<ArrayBuffer> {
  const dataBytes = seconds * 8000 * 4;
  const file = new Uint8Array(44 + dataBytes);
  const view = new DataView(file.buffer);
  const word = (at: number, letters: string) => file.set(new TextEncoder().encode(letters), at);
  word(0, 'RIFF');
  view.setUint32(4, 36 + dataBytes, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 32_000, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, dataBytes, true);
  for (let at = 0; at < dataBytes / 2; at += 1)
    view.setInt16(44 + at * 2, Math.round(3000 * Math.sin(at / 23) * Math.sin(at / 9000)), true);
  return file;
}
