import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, reasonsIn, stateIn } from '../testing/ask-condition.ts';

const untold = { kind: 'wait', fault: 'untold' };
const noUpdate = { kind: 'wait', fault: 'no-update', updateMs: 30_000 };
const question = '0-2 客户 我想查一下赔款到了没有';
const found = '坐席 查到了，已经赔付了';

test.each<[string, string, State]>([
  ['a wait of exactly 10 s is not yet one', `${question}\n12 ${found}`, 'not-due'],
  ['a longer wait without a word is found', `${question}\n12.1 ${found}`, 'yes'],
  ['请稍等 right before it is enough', `${question}\n2.5-4 坐席 好的，请稍等\n20 ${found}`, 'no'],
  [
    '请稍等 too long before it explains another wait',
    `0-0.9 坐席 请稍等\n5-10 坐席 您的保单是去年生效的商业险\n10-13 客户 那我想查一下赔款到了没有是多少\n40 ${found}`,
    'yes',
  ],
  ['only 我查一下: a person decides', `${question}\n2.5-4 坐席 我查一下\n20 ${found}`, 'unknown'],
  ['a hold told by the switch is a wait', `${question}\n2.5-4 坐席 好的\n保持 4-20\n20 ${found}`, 'yes'],
  ['a hold of 10 s is short enough', `${question}\n2.5-4 坐席 好的\n保持 4-14\n14 ${found}`, 'not-due'],
  [
    "after the agent's question the customer is thinking",
    `0-3 坐席 请问事故是几点发生的？\n20 客户 三点吧`,
    'not-due',
  ],
  [
    'a customer who looks for something is not waiting',
    '0-3 坐席 车牌多少\n3-5 客户 我找一下\n20 客户 找到了',
    'not-due',
  ],
])('untold: %s', (_title, call, state) => {
  expect(stateIn(untold, call)).toBe(state);
});

test('every wait is a place of its own, and says where it was looked for', () => {
  const call = `${question}\n15 坐席 嗯\n15.5-17 客户 那另外一笔呢到了没有\n30 ${found}`;
  const { hits } = askCondition(untold, call);
  expect(hits).toHaveLength(2);
  expect(hits[0]).toMatchObject({
    span: { startMs: 2000, endMs: 15_000 },
    searched: { startMs: 0, endMs: 14_000 },
  });
});

test('words nobody could write down before the wait may have been 请稍等', () => {
  expect(stateIn(untold, `${question}\n没听清 坐席 2.2-3\n20 ${found}`)).toBe('unknown');
  expect(reasonsIn(untold, `${question}\n没听清 坐席 2.2-3\n20 ${found}`)).toContain('没听清');
});

test.each<[string, string, State]>([
  ['exactly 30 s without a word is kept', `${question}\n2.5-4 坐席 好的，请稍等\n34 ${found}`, 'no'],
  ['longer than 30 s is found', `${question}\n2.5-4 坐席 好的，请稍等\n34.1 ${found}`, 'yes'],
  [
    'a word in between starts the time anew',
    `${question}\n2.5-4 坐席 请稍等\n30-32 坐席 还在查，请您等\n60 ${found}`,
    'no',
  ],
  ['a wait that nobody announced is the other fault', `${question}\n60 ${found}`, 'not-due'],
  ['no long wait, nothing to judge', `${question}\n3 ${found}`, 'not-due'],
])('no-update: %s', (_title, call, state) => {
  expect(stateIn(noUpdate, call)).toBe(state);
});

test('one channel: how many waits there were is known, whose they were is not', () => {
  const { doubts } = askCondition(untold, '0-2 未知 我想查一下\n20 未知 查到了\n40 未知 再见');
  expect(doubts).toMatchObject([{ times: 2 }]);
});
