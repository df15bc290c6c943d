import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

test('only what changed is told, whatever was not there before or is not there after', () => {
  const before = { name: '工单', isActive: true, events: ['scored'], url: 'a', old: 1 };
  const after = { name: '工单', isActive: false, events: ['scored', 'fatal'], url: 'a', at: 'x' };
  expect(changedFields(before, after)).toEqual([
    { field: 'isActive', before: '是', after: '否' },
    { field: 'events', before: 'scored', after: 'scored、fatal' },
    { field: 'old', before: '1', after: null },
    { field: 'at', before: null, after: 'x' },
  ]);
});

test('what is nested is shown as it is, nothing as nothing', () => {
  expect(changedFields(null, { points: { highest: 90 }, missed: [], agent: null })).toEqual([
    { field: 'points', before: null, after: '{"highest":90}' },
    { field: 'missed', before: null, after: '（空）' },
  ]);
  expect(changedFields(null, null)).toEqual([]);
});
