import type { Finding } from '@tingjian/core/judge/finding.ts';
import { expect, test } from 'vitest';
import { findingsToWalk, groupFindings } from './group-findings.ts';
import { sentencesOf } from './sentences-of.ts';

const finding = (item: string, outcome: Finding['outcome'], isProposal = false): Finding => ({
  ...{ item, outcome, isProposal, parts: [], times: 0, openTimes: 1, evidence: [] },
  ...{ searched: null, nearest: null, why: '' },
});
const { isProposal: _none, ...kept } = finding('Z02', 'needs-human');
const all = [
  finding('P01', 'met'),
  finding('P05', 'missed'),
  finding('U22', 'needs-human', true),
  finding('P09', 'needs-human'),
  finding('Z01', 'needs-human', true),
  kept as Finding,
];

test('what the machine saw and what it cannot judge are two groups, fatal items first', () => {
  const groups = Object.fromEntries(
    groupFindings(all).map(({ key, findings }) => [key, findings.map(({ item }) => item)]),
  );
  expect(groups.proposed).toEqual(['Z01', 'U22']);
  expect(groups.missed).toEqual(['P05']);
});

test('a finding kept from before proposals were told apart counts as none', () => {
  const waiting = groupFindings(all).find(({ key }) => key === 'needs-human');
  expect(waiting?.findings.map(({ item }) => item)).toEqual(['Z02', 'P09']);
});

test('the keyboard walks through what waits and what cost points, not through what is fine', () => {
  expect(findingsToWalk(all).map(({ item }) => item)).toEqual(['Z01', 'U22', 'Z02', 'P09', 'P05']);
});

test('everything recognised in one sentence stands under that sentence, once', () => {
  const opening = { speaker: 'agent' as const, startMs: 0, endMs: 4000, text: '您好，安城保险' };
  const match = (heard: string, intended: string) => ({
    ...opening,
    match: { heard, intended, how: 'same-sound' as const, similarity: 0.95 },
  });
  const [sentence, ...others] = sentencesOf([
    match('您好', '您好'),
    match('安城保险', '安程保险'),
    match('您好', '您好'),
    opening,
  ]);
  expect(others).toEqual([]);
  expect(sentence?.matches.map(({ heard }) => heard)).toEqual(['您好', '安城保险']);
});
