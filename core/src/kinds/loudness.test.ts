import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, reasonsIn, stateIn } from '../testing/ask-condition.ts';

const raised = { kind: 'loudness', overMedianDb: 10, minMs: 1000, minTurns: 4 };
const faint = { kind: 'loudness', meanBelowDb: -50, minTurns: 4 };
const turns = (...levels: number[]) =>
  levels.map((db, i) => `${i * 5}-${i * 5 + 2} 坐席 {${db}dB} 您好请讲`).join('\n');

test.each<[string, object, string, State]>([
  ['exactly so many decibels over the usual', raised, turns(-30, -30, -30, -20), 'yes'],
  ['a tenth less is not raised', raised, turns(-30, -30, -30, -20.1), 'no'],
  ['too few turns were measured', raised, turns(-30, -30, -10), 'not-due'],
  ['a short cry is left out', raised, `${turns(-30, -30, -30)}\n20-20.9 坐席 {-10dB} 喂`, 'no'],
  ['from one second on it counts', raised, `${turns(-30, -30, -30)}\n20-21 坐席 {-10dB} 喂`, 'yes'],
  ['no levels were measured', raised, '坐席 您好\n坐席 您好\n坐席 您好\n坐席 您好', 'not-due'],
  [
    "the customer's levels are not the agent's",
    raised,
    `${turns(-30, -30, -30, -10).replaceAll('坐席', '客户')}\n30 坐席 您好`,
    'not-due',
  ],
  [
    "the customer's for the role customer",
    { ...raised, role: 'customer' },
    `${turns(-30, -30, -30, -10).replaceAll('坐席', '客户')}\n30 坐席 您好`,
    'yes',
  ],
  [
    'only turns in the window are compared',
    { ...raised, window: { firstMs: 18_000 } },
    turns(-30, -30, -30, -30, -10),
    'no',
  ],
  ['hardly to be heard', faint, turns(-51, -51, -51, -51), 'yes'],
  ['just loud enough', faint, turns(-50, -50, -50, -50), 'no'],
])('%s', (_title, given, text, state) => {
  expect(stateIn(given, text)).toBe(state);
});

test('the reason says when and how much louder', () => {
  expect(reasonsIn(raised, turns(-30, -30, -30, -18))).toBe('00:15 音量比平时高 12.0 dB');
});

test('one channel: nobody can say whose loudness it is', () => {
  expect(
    askCondition(raised, turns(-30, -30, -30, -10).replaceAll('坐席', '未知')).doubts[0]?.times,
  ).toBeNull();
});
