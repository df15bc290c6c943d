import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hold, writtenCall } from '../testing/written-call.ts';
import { readTranscript } from '../transcript/read-transcript.ts';
import type { Span, Speaker, Transcript } from '../transcript/transcript.ts';
import type { Mark } from './mark.ts';
import { MARK_SETTINGS } from './mark-settings.ts';
import { marksOf } from './marks-of.ts';

const seconds = (startS: number, endS: number): Span => ({ startMs: startS * 1000, endMs: endS * 1000 });
const by = (speaker: Speaker, startS: number, endS: number) => ({ speaker, ...seconds(startS, endS) });
/** `silence 4-9 静默 5 秒`: as short as a mark can be written. */
const written = ({ kind, startMs, endMs, label }: Mark) =>
  `${kind} ${startMs / 1000}-${endMs / 1000} ${label}`;
const marks = (text: string, more: Partial<Transcript> = {}) =>
  marksOf(writtenCall(text, more), MARK_SETTINGS).map(written);

const start = '0-4 坐席 您好请讲';
const quiet = (untilS: number, more?: Partial<Transcript>) =>
  marks(`${start}\n${untilS}-${untilS + 2} 客户 喂`, more);

describe('silence', () => {
  test.each<[string, string[], string[]]>([
    ['4.999 s is an ordinary pause', quiet(8.999), []],
    ['5 s is shown', quiet(9), ['silence 4-9 静默 5 秒']],
    ['exactly 10 s is not long', quiet(14), ['silence 4-14 静默 10 秒']],
    ['a little more than 10 s is', quiet(14.02), ['silence 4-14.02 静默 10.1 秒，超过 10 秒']],
    ['before the first word', marks('6-7 客户 喂'), ['silence 0-6 静默 6 秒']],
    ['after the last word', quiet(6, { durationMs: 20_000 }), ['silence 8-20 静默 12 秒，超过 10 秒']],
    [
      'in a call of nobody',
      marksOf(silentCall(8_000), MARK_SETTINGS).map(written),
      ['silence 0-8 静默 8 秒'],
    ],
    ['not where somebody spoke unheard', quiet(12, { unheard: [by('customer', 6, 9)] }), []],
    ['not where music played', quiet(12, { music: [by('agent', 4, 12)] }), ['hold 4-12 音乐 8 秒']],
  ])('%s', (_title, found, expected) => expect(found).toEqual(expected));

  test('voice activity decides where there is any, not the times of the words', () => {
    const speech = [
      { speaker: 'agent' as const, spans: [seconds(0, 1)] },
      { speaker: 'customer' as const, spans: [seconds(7, 8)] },
    ];
    expect(quiet(6, { speech, durationMs: 8000 })).toEqual(['silence 1-7 静默 6 秒']);
  });
});

describe('holds, mutes and music', () => {
  test.each<[string, Partial<Transcript>, string[]]>([
    ['as the switch told', { holds: [hold(5, 16)] }, ['hold 5-16 保持 11 秒']],
    ['a mute is called a mute', { holds: [{ ...hold(5, 16), sound: 'silence' }] }, ['hold 5-16 静音 11 秒']],
    [
      'music of a known hold is one mark',
      { holds: [hold(5, 16)], music: [by('agent', 6, 15)] },
      ['hold 5-16 保持 11 秒'],
    ],
    ['music nobody told of', { holds: null, music: [by('agent', 5, 16)] }, ['hold 5-16 音乐 11 秒']],
    ['a click is no music', { music: [by('agent', 5, 5.9)] }, ['silence 5.9-17 静默 11.1 秒，超过 10 秒']],
    [
      'a hold without length is none',
      { holds: [hold(9, 9)] },
      ['silence 4-9 静默 5 秒', 'silence 9-17 静默 8 秒'],
    ],
  ])('%s', (_title, more, expected) => expect(quiet(17, more)).toEqual(expected));

  test('what is quiet beside a hold is shown apart from it', () => {
    expect(quiet(25, { holds: [hold(10, 18)] })).toEqual([
      'silence 4-10 静默 6 秒',
      'hold 10-18 保持 8 秒',
      'silence 18-25 静默 7 秒',
    ]);
  });
});

describe('both at once', () => {
  const talk = (agent: string, customer: string) =>
    marks(`${agent} 坐席 好的\n${customer} 客户 我还没说完`).filter((mark) => mark.startsWith('overlap'));
  test.each<[string, string[], string[]]>([
    ['0.999 s is not shown', talk('3.001-6', '0-4'), []],
    ['1 s is', talk('3-6', '0-4'), ['overlap 3-4 双方同时说话 1 秒，坐席后开口']],
    ['the customer came in', talk('0-4', '2-6'), ['overlap 2-4 双方同时说话 2 秒，客户后开口']],
    ['both began together', talk('0-4', '0-6'), ['overlap 0-4 双方同时说话 4 秒']],
    ['one after the other', talk('4-6', '0-4'), []],
  ])('%s', (_title, found, expected) => expect(found).toEqual(expected));

  test('each interruption of one long turn is a mark', () => {
    const text = '0-20 客户 我说很久\n3-5 坐席 好的\n9-11 坐席 好的';
    expect(marks(text)).toEqual([
      'overlap 3-5 双方同时说话 2 秒，坐席后开口',
      'overlap 9-11 双方同时说话 2 秒，坐席后开口',
    ]);
  });

  test('a breath does not cut one overlap in two, and who paused at a comma did not come in', () => {
    const text = '0-3 客户 我的车\n3.4-9 客户 昨天被追尾了\n2.4-3.9 坐席 您先报车牌号\n4.2-5 坐席 车牌号';
    expect(marks(text)).toEqual(['overlap 2.4-5 双方同时说话 1.9 秒，坐席后开口']);
  });

  test('two short ones apart are none', () => {
    expect(marks('0-9 客户 我说很久\n1-1.7 坐席 好的\n2.2-2.9 坐席 好的')).toEqual([]);
  });

  test('one channel tells nothing of the kind', () => {
    expect(marks('0-5 未知 我说\n2-6 未知 你说')).toEqual([]);
  });
});

describe('rate of the agent', () => {
  const turn = (characters: number, lengthS: number, who = '坐席') =>
    marks(`0-${lengthS} ${who} ${'我们为您查询。'.repeat(20).replaceAll('。', '').slice(0, characters)}，……`);
  test.each<[string, string[], string[]]>([
    ['280 a minute is still ordinary', turn(28, 6), []],
    ['a little more is fast', turn(28, 5.999), ['rate 0-5.999 语速偏快，每分钟 281 字（宜 120 到 280）']],
    ['120 a minute is still ordinary', turn(20, 10), []],
    ['a little less is slow', turn(20, 10.001), ['rate 0-10.001 语速偏慢，每分钟 119 字（宜 120 到 280）']],
    ['14 characters say nothing', turn(14, 1), []],
    ['15 do', turn(15, 1), ['rate 0-1 语速偏快，每分钟 900 字（宜 120 到 280）']],
    ['a customer may speak as they like', turn(40, 1, '客户'), []],
    ['a turn without length has no rate', turn(40, 0), []],
  ])('%s', (_title, found, expected) => expect(found).toEqual(expected));

  test('digits and rare characters count, signs and spaces do not', () => {
    const rate = (words: string) => marks(`0-2 坐席 ${words}`)[0] ?? '';
    expect(rate('8006,8006,8006,8006')).toContain('480 字');
    expect(rate('𠮷'.repeat(16))).toContain('480 字');
    expect(rate('，。！？…… 、'.repeat(9))).toBe('');
  });
});

const fixtures = new URL('../../../fixtures/calls/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, fixtures), 'utf8');
const rendered = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/transcript.json'))
  .map((path) => path.split('/')[0] as string);

test.each(rendered)(
  '%s: in order, inside the call, every hold and every planted cut-in is there',
  async (name) => {
    const { transcript } = await readTranscript(read(`${name}/transcript.json`));
    const labels = JSON.parse(read(`${name}/labels.json`)) as Record<string, { times?: number }>;
    const found = marksOf(transcript, MARK_SETTINGS);
    for (const [i, mark] of found.entries()) {
      expect(mark.startMs).toBeLessThan(mark.endMs);
      expect(mark.endMs).toBeLessThanOrEqual(transcript.durationMs);
      expect(mark.startMs).toBeGreaterThanOrEqual(found[i - 1]?.startMs ?? 0);
    }
    const parked = found.filter(({ kind }) => kind === 'hold').map(({ startMs, endMs }) => [startMs, endMs]);
    expect(parked).toEqual(transcript.holds?.map(({ startMs, endMs }) => [startMs, endMs]));
    const cutIns = found.filter(({ kind, speaker }) => kind === 'overlap' && speaker === 'agent');
    const planted = labels.U23?.times ?? 0;
    expect(cutIns.length).toBeGreaterThanOrEqual(planted);
  },
);

test('50,000 turns out of order with times that overlap end in marks, in a time that grows with their number', () => {
  const utterances = Array.from({ length: 50_000 }, (_, i) => ({
    ...by(i % 2 ? 'agent' : 'customer', (i * 7919) % 80_000, ((i * 7919) % 80_000) + 3),
    text: '您的保单还在有效期内请您放心驾驶',
  }));
  const call = { ...silentCall(86_400_000), utterances };
  const all = marksOf(call, MARK_SETTINGS);
  expect(all.filter(({ kind }) => kind === 'overlap').length).toBeGreaterThan(1000);
  expect(all.filter(({ kind }) => kind === 'rate').length).toBe(25_000);
});

function silentCall(durationMs: number): Transcript {
  return { ...writtenCall('0-1 坐席 喂'), utterances: [], durationMs };
}
