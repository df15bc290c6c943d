import type { Evidence, Finding } from '@tingjian/core/judge/finding.ts';
import { expect, test } from 'vitest';
import { findingMarks } from './place-finding-marks.ts';

const at = (seconds: number, speaker: Evidence['speaker'] = 'agent'): Evidence => ({
  speaker,
  startMs: seconds * 1000,
  endMs: seconds * 1000 + 500,
  text: '这个不归我管',
});
const finding = (item: string, evidence: Evidence[], more: Partial<Finding> = {}): Finding => ({
  ...{ item, evidence, outcome: 'missed', isProposal: false, parts: [], times: 1, openTimes: 0 },
  ...{ searched: null, nearest: null, why: '' },
  ...more,
});
const place = (findings: Finding[], widthPx = 1000) => findingMarks(findings, 100_000, widthPx);

test('a fault of the agent is where the agent speaks, once for each sentence', () => {
  const marks = place([finding('U23', [at(10, 'customer'), at(12), at(12), at(40)])]);
  expect(marks.map(({ startMs }) => startMs)).toEqual([12_000, 40_000]);
});

test('what was not said has one mark, what is fine has none', () => {
  const evidence = [at(10), at(20)];
  expect(place([finding('P12', evidence, { parts: ['thanks', 'goodbye'] })]).length).toBe(1);
  expect(place([finding('P01', evidence, { outcome: 'met' })])).toEqual([]);
});

test('labels that would meet go below, a third keeps its sign only', () => {
  const marks = place(['U23', 'U24', 'Z01'].map((item, i) => finding(item, [at(50 + i)])));
  expect(marks.map(({ row }) => row)).toEqual([0, 1, null]);
  expect(place([finding('U23', [at(10)]), finding('U24', [at(50)])]).map(({ row }) => row)).toEqual([0, 0]);
});

test('on a narrow line labels meet sooner, and none hangs over the end', () => {
  const two = [finding('U23', [at(40)]), finding('P05', [at(52)])];
  expect(place(two, 1000).map(({ row }) => row)).toEqual([0, 0]);
  expect(place(two, 300).map(({ row }) => row)).toEqual([0, 1]);
  const [last] = place([finding('P05', [at(99.9)])], 300);
  expect(last!.leftPx).toBeLessThan(300 - 4 * 12);
});
