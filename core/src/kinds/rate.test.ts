import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, reasonsIn, stateIn } from '../testing/ask-condition.ts';

const call = { kind: 'rate', per: 'call', min: 120, max: 280, minCharacters: 30 };
const said = (characters: number, seconds: number, who = '坐席') =>
  `0-${seconds} ${who} ${'好'.repeat(characters)}`;

test.each<[string, object, string, State]>([
  ['exactly the most a minute is inside', call, said(140, 30), 'no'],
  ['one character more is too fast', call, said(141, 30), 'yes'],
  ['exactly the least a minute is inside', call, said(60, 30), 'no'],
  ['one character fewer is too slow', call, said(59, 30), 'yes'],
  ['too few characters: nothing to judge', call, said(29, 2), 'not-due'],
  ['just enough characters', call, said(30, 2), 'yes'],
  [
    "the customer's rate is not the agent's",
    call,
    `${said(100, 5, '客户')}\n10-30 坐席 ${'好'.repeat(60)}`,
    'no',
  ],
  [
    "the customer's rate for the role customer",
    { ...call, role: 'customer' },
    `${said(100, 5, '客户')}\n6 坐席 您好`,
    'yes',
  ],
  ['marks and spaces are no characters', call, `0-30 坐席 ${'好，。 '.repeat(140)}`, 'no'],
  [
    'outside the window it does not count',
    { ...call, window: { firstMs: 1000 } },
    `2-4 坐席 ${'好'.repeat(100)}`,
    'not-due',
  ],
  [
    'one fast sentence in a calm call',
    { ...call, per: 'sentence' },
    `${said(100, 30)}\n40-45 坐席 ${'好'.repeat(40)}`,
    'yes',
  ],
  [
    'one fast sentence does not make a fast call',
    call,
    `${said(100, 30)}\n40-45 坐席 ${'好'.repeat(40)}`,
    'no',
  ],
  [
    'a usual rate proves nothing where it is only a sign',
    { ...call, isOnlyASign: true },
    said(100, 30),
    'not-due',
  ],
  ['a fast one does', { ...call, isOnlyASign: true }, said(200, 30), 'yes'],
])('%s', (_title, given, text, state) => {
  expect(stateIn(given, text)).toBe(state);
});

test('the reason says how fast and which side of the band', () => {
  expect(reasonsIn(call, said(141, 30))).toContain('每分钟 282 字，偏快');
  expect(reasonsIn(call, said(59, 30))).toContain('每分钟 118 字，偏慢');
});

test('one channel: nobody can say whose rate it is', () => {
  expect(askCondition(call, ONE_CHANNEL).doubts[0]?.times).toBeNull();
});
