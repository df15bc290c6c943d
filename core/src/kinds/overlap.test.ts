import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, stateIn } from '../testing/ask-condition.ts';

const overlap = { kind: 'overlap', atLeastMs: 1000, afterMs: 1000, excused: '嗯对是好的' };

test.each<[string, string, State]>([
  [
    '1 s of both after 1 s of the customer is found',
    '0-4 客户 我是昨天下午在路口\n3-6 坐席 请直接说车牌',
    'yes',
  ],
  ['0.9 s of both is not yet', '0-4 客户 我是昨天下午在路口\n3.1-6 坐席 请直接说车牌', 'no'],
  ['the customer had spoken for 0.9 s only', '0-4 客户 我是昨天下午在路口\n0.9-3 坐席 请直接说车牌', 'no'],
  ['the customer had spoken for 1 s', '0-4 客户 我是昨天下午在路口\n1-3 坐席 请直接说车牌', 'yes'],
  ['嗯，对 is listening', '0-4 客户 我是昨天下午在路口\n2-4 坐席 嗯，对', 'no'],
  [
    'words of listening and something more are not',
    '0-4 客户 我是昨天下午在路口\n2-4 坐席 嗯，说车牌',
    'yes',
  ],
  [
    'many words of listening are no more listening',
    '0-4 客户 我是昨天下午在路口\n2-4 坐席 好的好的好的好的对',
    'yes',
  ],
  ['one after the other', '0-4 客户 我是昨天下午在路口\n4-6 坐席 请说车牌', 'no'],
  ['the customer barges in, not the agent', '0-4 坐席 您的车牌是多少\n2-6 客户 我跟你说我急', 'no'],
])('%s', (_title, call, state) => {
  expect(stateIn(overlap, call)).toBe(state);
});

test('every time is a place, with the words of both', () => {
  const once = (at: number) =>
    `${at}-${at + 4} 客户 我是昨天下午在路口\n${at + 2}-${at + 4} 坐席 请直接说车牌`;
  const { hits } = askCondition(overlap, `${once(0)}\n${once(10)}`);
  expect(hits).toHaveLength(2);
  expect(hits[0]?.evidence.map(({ speaker }) => speaker)).toEqual(['customer', 'agent']);
});

test('voice activity decides where there is a recording', () => {
  const speech = [
    { speaker: 'customer' as const, spans: [{ startMs: 0, endMs: 2000 }] },
    { speaker: 'agent' as const, spans: [{ startMs: 2200, endMs: 4000 }] },
  ];
  const call = '0-4 客户 我是昨天下午在路口\n2-4 坐席 请直接说车牌';
  expect(stateIn(overlap, call, { transcript: { speech } })).toBe('no');
});

test('one channel: nobody can say who cut in', () => {
  expect(askCondition(overlap, '0-4 未知 我\n2-4 未知 请').doubts[0]?.times).toBeNull();
});
