import { expect, test } from 'vitest';
import type { Decision } from '../review/decision.ts';
import type { Reviewed } from './judgement.ts';
import { agreementReport } from './report.ts';

const says = (kind: Decision['kind'], item: string): Decision => ({
  ...{ kind, item, times: null, reason: null, comment: null, atMs: null },
});
const review = (id: string, reviewer: string, decisions: Decision[]): Reviewed => ({
  ...{
    id,
    callId: id,
    reviewer,
    queue: 'random',
    isBlind: false,
    isDrawnBlind: false,
    probability: null,
    blindShare: null,
  },
  seen: { missed: ['P01'], proposed: [], handed: [], clear: ['P05'] },
  ...{ decisions, blindDecisions: null },
});
const report = agreementReport({
  reviews: [
    review('1', '9001', [says('uphold', 'P01')]),
    review('2', '9001', [says('dismiss', 'P01'), says('add', 'S31')]),
    review('3', '9002', [says('uphold', 'P01'), says('add', 'P05')]),
  ],
  appeals: [
    { item: 'P01', reviewer: '9001', outcome: 'allowed' },
    { item: 'P01', reviewer: '9002', outcome: 'rejected' },
    { item: 'U24', reviewer: null, outcome: 'partly' },
  ],
  calibrated: [
    { person: '9001', call: 'k c', points: 90, misses: {} },
    { person: '9003', call: 'k c', points: 98, misses: {} },
  ],
});

test('items in order, also those only an appeal or a person named', () => {
  expect(report.items.map(({ item }) => item)).toEqual(['P01', 'P05', 'S31', 'U24']);
  const [p01, p05, s31, u24] = report.items;
  expect(p01!.all.precision).toMatchObject({ hits: 2, of: 3 });
  expect(p01!.overturned).toMatchObject({ hits: 1, of: 2 });
  expect(p05!.all.found).toMatchObject({ hits: 0, of: 1 });
  expect(s31!.all).toMatchObject({ reviewed: 0, counts: { unjudged: 1 } });
  expect(u24!.all.precision).toMatchObject({ of: 0, value: null });
  expect(u24!.overturned).toMatchObject({ hits: 1, of: 1 });
});

test('reviewers with their reviews, appeals and distance from the group', () => {
  expect(report.reviewers.map(({ reviewer, reviews }) => [reviewer, reviews])).toEqual([
    ['9001', 2],
    ['9002', 1],
    ['9003', 0],
  ]);
  const [first, second, third] = report.reviewers;
  expect(first!.overturned).toMatchObject({ hits: 1, of: 1 });
  expect(first!.group).toMatchObject({ mean: -4, within: { hits: 1, of: 1 } });
  expect(second!.group).toBeNull();
  expect(third).toMatchObject({ group: { mean: 4 }, all: { reviewed: 0 } });
});

test('overall, and an empty report without any figure', () => {
  expect(report.reviews).toEqual({ all: 3, anchored: 3, blind: 0, slices: 0 });
  expect(report.overall.overturned).toMatchObject({ hits: 2, of: 3 });
  const empty = agreementReport({ reviews: [], appeals: [], calibrated: [] });
  expect(empty.items).toEqual([]);
  expect(empty.overall).toMatchObject({ all: { precision: { value: null } }, recall: { value: null } });
});
