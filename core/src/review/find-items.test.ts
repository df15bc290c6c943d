import { expect, test } from 'vitest';
import { defaultSchedule } from '../testing/written-call.ts';
import { findItems } from './find-items.ts';
import { pinyinInitials } from './pinyin-initials.ts';

const items = Object.entries(defaultSchedule.items).map(([code, { name }]) => ({
  code,
  name,
  initials: pinyinInitials(name),
}));
const first = (typed: string) => findItems(items, typed)[0]?.code;

test.each([
  ['u22', 'U22'],
  ['U2', 'U21'],
  ['fwjy', 'U24'],
  ['qh', 'U23'],
  ['禁语', 'U24'],
  ['推诿', 'U26'],
  ['服务 jy', 'U24'],
])('%s finds %s', (typed, code) => {
  expect(first(typed)).toBe(code);
});

test('nothing typed gives all, nonsense gives none', () => {
  expect(findItems(items, ' ')).toHaveLength(items.length);
  expect(findItems(items, 'qqqq')).toEqual([]);
});

test('initials have no marks in them', () => {
  expect(pinyinInitials('抢话、打断客户')).toBe('qhddkh');
});
