import type { Mark, MarkKind } from '@tingjian/core/marks/mark.ts';
import { expect, test } from 'vitest';
import { markKey, markSign, nextMark, shortLabel, shownMarks } from './call-marks.ts';

const mark = (
  kind: MarkKind,
  startMs: number,
  lengthMs = 1000,
  label = '静默 14.1 秒，超过 10 秒',
): Mark => ({
  kind,
  startMs,
  endMs: startMs + lengthMs,
  speaker: null,
  label,
});
const nothing = new Set<MarkKind>();
const three = [mark('silence', 1000), mark('hold', 5000), mark('overlap', 9000)];

test('what is hidden is not shown, and is still counted', () => {
  const { shown, counts } = shownMarks(three, new Set<MarkKind>(['hold', 'rate']));
  expect(shown.map(markKey)).toEqual(['silence-1000', 'overlap-9000']);
  expect(counts).toEqual({ silence: 1, hold: 1, overlap: 1, rate: 0 });
});

test('of very many the longest are shown, in order of time, and the rest is told', () => {
  const many = Array.from({ length: 1000 }, (_, i) => mark('rate', i * 1000, i % 2 ? 900 : 100));
  const { shown, leftOut } = shownMarks(many, nothing);
  expect(shown.length + leftOut).toBe(1000);
  expect(shown.every(({ startMs, endMs }) => endMs - startMs === 900)).toBe(true);
  expect(shown).toEqual(shown.toSorted((a, b) => a.startMs - b.startMs));
});

test.each<[string, string | null, number, 1 | -1, string | undefined]>([
  ['from one to the next', 'silence-1000', 0, 1, 'hold-5000'],
  ['and back', 'hold-5000', 0, -1, 'silence-1000'],
  ['the last stays', 'overlap-9000', 0, 1, 'overlap-9000'],
  ['the first stays', 'silence-1000', 0, -1, 'silence-1000'],
  ['none chosen: after the present moment', null, 3000, 1, 'hold-5000'],
  ['none chosen: before the present moment', null, 6000, -1, 'hold-5000'],
  ['after the last moment: from the beginning', null, 60_000, 1, 'silence-1000'],
  ['one that is hidden now counts as none', 'rate-7000', 6000, 1, 'overlap-9000'],
])('%s', (_title, current, nowMs, by, expected) => {
  const found = nextMark(three, current, nowMs, by);
  expect(found && markKey(found)).toBe(expected);
});

test('nothing to walk through when nothing is shown', () => {
  expect(nextMark([], null, 0, 1)).toBeUndefined();
});

test('every kind has a sign of its own, fast and slow too', () => {
  const signs = [
    ...three,
    mark('rate', 0, 1, '语速偏快，每分钟 300 字'),
    mark('rate', 0, 1, '语速偏慢，每分钟 90 字'),
  ].map(markSign);
  expect(new Set(signs).size).toBe(signs.length);
  expect(shortLabel(three[0]!)).toBe('静默 14.1 秒');
});
