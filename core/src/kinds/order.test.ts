import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const check = {
  kind: 'phrase',
  name: '核实身份',
  phrases: [{ say: '请问是车主本人吗', sure: 0.95, maybe: 0.6 }],
};
const tell = { kind: 'pattern', name: '提供保单信息', pattern: '保单号[0-9]{4,}' };
const maybe = { ...tell, unsure: '有一张' };
const order = { kind: 'order', first: check, next: tell, none: '没有提供信息' };

test.each<[string, object, string, State]>([
  ['first the check, then the data', {}, '坐席 请问是车主本人吗\n客户 是的\n坐席 保单号12345', 'yes'],
  ['both in one sentence: nobody could answer in between', {}, '坐席 请问是车主本人吗，保单号12345', 'no'],
  ['the data first', {}, '坐席 保单号12345\n坐席 请问是车主本人吗', 'no'],
  ['the data without any check', {}, '坐席 保单号12345', 'no'],
  ['what may be data without any check', { next: maybe }, '坐席 是有一张', 'unknown'],
  [
    'what may be data after the check',
    { next: maybe },
    '坐席 请问是车主本人吗\n客户 是的\n坐席 是有一张',
    'not-due',
  ],
  ['no data given', {}, '坐席 请问是车主本人吗', 'not-due'],
  ['a check that is not clear before the data', {}, '坐席 请问是车主吗\n坐席 保单号12345', 'unknown'],
  ['a check that is not clear after the data', {}, '坐席 保单号12345\n坐席 请问是车主吗', 'no'],
  ["the customer's words do not count", {}, '坐席 您好\n客户 保单号12345', 'not-due'],
  [
    'a part with a role of its own',
    { next: { ...tell, role: 'customer' } },
    '坐席 您好\n客户 保单号12345',
    'no',
  ],
  [
    'outside the window',
    { window: { lastTurns: 1 } },
    '坐席 保单号12345\n客户 好的我记下来了\n坐席 再见',
    'not-due',
  ],
  ['one channel: nobody can say', {}, ONE_CHANNEL, 'unknown'],
])('%s', (_title, more, text, state) => {
  expect(stateIn({ ...order, ...more }, text)).toBe(state);
});

test('every time it comes too early is a fault of its own', () => {
  const { gaps } = askCondition(
    order,
    '坐席 保单号12345\n坐席 保单号67890\n坐席 请问是车主本人吗\n坐席 保单号55555',
  );
  expect(gaps).toHaveLength(2);
  expect(gaps[0]?.why).toContain('此前没有核实身份');
});

test('without data the reason is the one the rule gives', () => {
  expect(askCondition(order, '坐席 您好').notDue).toBe('没有提供信息');
});
