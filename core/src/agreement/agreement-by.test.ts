import { describe, expect, test } from 'vitest';
import type { Decision } from '../review/decision.ts';
import { agreementBy } from './agreement-by.ts';
import type { Reviewed, Seen } from './judgement.ts';
import { judgementsIn } from './judgements-in.ts';
import { judgementsOf } from './judgements-of.ts';

const blank = { times: null, reason: null, comment: null, atMs: null };
const says = (kind: Decision['kind'], item: string): Decision => ({ ...blank, kind, item });
const SEEN: Seen = { missed: ['P01'], proposed: ['P05'], handed: ['U24'], clear: ['P02', 'K61'] };
const FOUND: Seen = { missed: ['P01'], proposed: [], handed: [], clear: [] };
const CLEAR: Seen = { missed: [], proposed: [], handed: [], clear: ['P01'] };
const kinds = (decisions: Decision[], isBlind = false) =>
  Object.fromEntries(judgementsOf(SEEN, decisions, isBlind).map(({ item, kind }) => [item, kind]));

describe('machine against person, item by item', () => {
  test('with the machine in sight a deduction that nobody touched stands, an open question does not', () => {
    expect(kinds([])).toEqual({ P01: 'upheld', P02: 'agreed', P05: 'dismissed', K61: 'agreed' });
  });
  test('every kind of decision', () => {
    const decisions = [
      says('dismiss', 'P01'),
      says('add', 'P02'),
      says('uphold', 'P05'),
      says('uphold', 'U24'),
    ];
    expect(kinds([...decisions, says('add', 'S31')])).toEqual({
      ...{
        P01: 'dismissed',
        P02: 'added',
        P05: 'upheld',
        U24: 'handed-fault',
        K61: 'agreed',
        S31: 'unjudged',
      },
    });
  });
  test('an item that does not apply is no fault; one fault named beside a dismissal is one', () => {
    expect(kinds([says('not-applicable', 'P01')])).toMatchObject({ P01: 'dismissed' });
    expect(kinds([says('dismiss', 'P01'), says('add', 'P01')])).toMatchObject({ P01: 'upheld' });
  });
  test('blind, what the person did not name was in order', () => {
    expect(kinds([], true)).toMatchObject({ P01: 'dismissed', P05: 'dismissed', U24: 'handed-fine' });
    expect(kinds([says('add', 'P01')], true)).toMatchObject({ P01: 'upheld', P05: 'dismissed' });
  });
});

describe('agreement of an item', () => {
  const review = (id: number, more: Partial<Reviewed>): Reviewed => ({
    ...{
      id: String(id),
      callId: String(id),
      reviewer: '9001',
      queue: 'random',
      isBlind: false,
      isDrawnBlind: false,
    },
    ...{
      probability: null,
      blindShare: null,
      seen: FOUND,
      decisions: [],
      blindDecisions: null,
    },
    ...more,
  });
  const dismissed = [says('dismiss', 'P01')];
  const added = [says('add', 'P01')];
  // In sight: 6 upheld, 2 dismissed, 1 added, 11 agreed. Blind: 1 upheld, 3 not seen, 1 of those upheld afterwards.
  const reviews = [
    ...Array.from({ length: 6 }, (_, at) => review(at, {})),
    ...Array.from({ length: 2 }, (_, at) => review(10 + at, { decisions: dismissed })),
    review(20, { seen: CLEAR, decisions: added }),
    ...Array.from({ length: 11 }, (_, at) => review(30 + at, { seen: CLEAR })),
    review(50, { isBlind: true, blindDecisions: added, decisions: [says('uphold', 'P01')] }),
    review(51, { isBlind: true, blindDecisions: [], decisions: [says('uphold', 'P01')] }),
    ...[52, 53].map((id) => review(id, { isBlind: true, blindDecisions: [], decisions: dismissed })),
  ];
  const { all, anchored, blind, switched } = agreementBy(reviews).items.get('P01')!;

  test('precision, counts and kappa with the machine in sight', () => {
    expect(anchored.counts).toMatchObject({ upheld: 6, dismissed: 2, added: 1, agreed: 11 });
    expect(anchored.precision).toMatchObject({ hits: 6, of: 8, value: 0.75 });
    expect(anchored.found).toMatchObject({ hits: 6, of: 7 });
    // Same 17/20; by chance 8/20·7/20 + 12/20·13/20 = 0.53.
    expect(anchored.kappa.value).toBeCloseTo((0.85 - 0.53) / 0.47, 10);
  });
  test('blind and in sight stand apart, so that leaning on the machine shows', () => {
    expect(blind.precision).toMatchObject({ hits: 1, of: 4 });
    expect(switched).toMatchObject({ hits: 1, of: 4 });
    expect(all.precision).toMatchObject({ hits: 8, of: 12 });
    expect(all.reviewed).toBe(24);
  });
  test('every figure has the judgements behind it', () => {
    const behind = judgementsIn('all', reviews).filter(({ kind }) => kind === 'dismissed');
    expect(behind.map(({ review: { id } }) => id)).toEqual(['10', '11', '52', '53']);
  });
  test('nothing reviewed is an empty report', () => {
    expect(agreementBy([]).items.size).toBe(0);
  });
});
