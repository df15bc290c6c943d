import { expect, test } from 'vitest';
import { EMPTY_DRAFT, isSameDraft, withChange, withDecision, withoutDecision } from './draft.ts';

test('one decision an item: the last one counts, and its note stays', () => {
  const upheld = withChange(withDecision(EMPTY_DRAFT, 'U24', 'uphold'), 'U24', { comment: '两处' });
  const dismissed = withDecision(upheld, 'U24', 'dismiss', { reason: 'quoted' });
  expect(dismissed.decisions).toEqual([
    { item: 'U24', kind: 'dismiss', times: null, reason: 'quoted', comment: '两处', atMs: null },
  ]);
  expect(withoutDecision(dismissed, 'U24')).toEqual(EMPTY_DRAFT);
});

test('drafts are the same whatever the order of their decisions and keys', () => {
  const one = withDecision(withDecision(EMPTY_DRAFT, 'U24', 'uphold'), 'P05', 'not-applicable');
  const backwards = JSON.stringify(one.decisions.toReversed(), Object.keys(one.decisions[0]!).reverse());
  const other = { comment: '', decisions: JSON.parse(backwards) };
  expect(isSameDraft(one, other)).toBe(true);
  expect(isSameDraft(one, { ...other, comment: '好' })).toBe(false);
  expect(isSameDraft(one, withChange(one, 'U24', { times: 2 }))).toBe(false);
});
