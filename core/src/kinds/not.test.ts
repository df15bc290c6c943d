import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const rude = {
  kind: 'banned',
  name: '推诿',
  phrases: ['不归我管', { say: '你到底想怎么样', sure: 0.99, maybe: 0.6 }],
};
const not = { kind: 'not', of: rude };

test.each<[string, object, string, State]>([
  ['what is inside does not hold', {}, '坐席 您好', 'yes'],
  ['what is inside holds', {}, '坐席 不归我管', 'no'],
  ['what is inside is not clear', {}, '坐席 你到底想怎么办', 'unknown'],
  ['a sure place outweighs one that is not clear', {}, '坐席 不归我管\n坐席 你到底想怎么办', 'no'],
  ['what is inside is not due', { of: { kind: 'release', by: 'agent' } }, '坐席 您好', 'not-due'],
  [
    'outside the window',
    { window: { lastTurns: 1 } },
    '坐席 不归我管\n客户 你说什么你说什么\n坐席 您好',
    'yes',
  ],
  ["the customer's words", { role: 'customer' }, '坐席 不归我管\n客户 好', 'yes'],
  ['one channel: nobody can say', {}, ONE_CHANNEL, 'unknown'],
])('%s', (_title, more, text, state) => {
  expect(stateIn({ ...not, ...more }, text)).toBe(state);
});

test('every place where it holds is a fault', () => {
  expect(askCondition(not, '坐席 不归我管\n坐席 真的不归我管').gaps).toHaveLength(2);
});

test('what is surely lacking inside makes it hold, whatever else is not clear', () => {
  const unclear = { kind: 'phrase', phrases: [{ say: '感谢您的来电', sure: 0.95, maybe: 0.6 }] };
  const lacking = { kind: 'phrase', phrases: ['再见'] };
  expect(
    stateIn({ kind: 'not', of: { kind: 'all', parts: { unclear, lacking } } }, '坐席 感谢您的致电'),
  ).toBe('yes');
});
