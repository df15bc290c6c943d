import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const own = { kind: 'repeat', of: 'own', similarity: 0.6, times: 3, minCharacters: 4 };
const theirs = { kind: 'repeat', of: 'theirs', similarity: 0.6, times: 3, minCharacters: 5 };
const ask = '坐席 请问您的车牌号是多少？\n客户 我不是说了吗粤B12345';
const echo = (what: string) => `客户 ${what}\n坐席 ${what}是吗`;

test.each<[string, object, string, State]>([
  ['the third time', own, `${ask}\n${ask}\n${ask}`, 'yes'],
  ['twice is fine', own, `${ask}\n${ask}`, 'no'],
  [
    'in other words it is the same question',
    own,
    `${ask}\n坐席 您的车牌号码是多少？\n坐席 车牌号多少呢？`,
    'yes',
  ],
  [
    'three different questions',
    own,
    '坐席 请问您的车牌号是多少？\n坐席 请问事故在哪里？\n坐席 请问您贵姓？',
    'no',
  ],
  [
    'words of every question do not make two questions different',
    { ...own, onlyQuestions: true },
    '坐席 您要挂失吗\n坐席 请问您是想办挂失是吧\n坐席 您这个挂失对吧',
    'yes',
  ],
  [
    'a question after a sentence of its own',
    { ...own, onlyQuestions: true },
    '坐席 三千六百元。车是哪一年买的？\n坐席 请问车是哪一年买的？\n坐席 那车是哪一年买的？',
    'yes',
  ],
  [
    'other words for the same, and the same answer each time',
    { ...own, minCharacters: 3, onlyQuestions: true },
    '客户 我叫李卫国\n坐席 您贵姓？\n客户 李卫国\n坐席 怎么称呼您？\n客户 我说了李卫国\n坐席 您叫什么名字？',
    'yes',
  ],
  [
    'the same kind of question with other answers',
    { ...own, minCharacters: 3, onlyQuestions: true },
    '坐席 您住哪个区\n客户 海淀\n坐席 改到哪里\n客户 朝阳\n坐席 在什么地方取\n客户 昌平',
    'no',
  ],
  ['short sentences are said again by anybody', own, '坐席 好的吗\n坐席 好的吗\n坐席 好的吗', 'no'],
  [
    'statements do not count where only questions do',
    { ...own, onlyQuestions: true },
    '坐席 已经给您登记了\n'.repeat(3),
    'no',
  ],
  ['statements count elsewhere', own, '坐席 已经给您登记了\n'.repeat(3), 'yes'],
  [
    "what the customer repeats is not the agent's",
    own,
    `坐席 您好\n${'客户 我的车牌号是多少来着\n'.repeat(3)}`,
    'no',
  ],
  ['outside the window', { ...own, window: { firstTurns: 1 } }, `${ask}\n${ask}\n${ask}`, 'no'],
  [
    "saying the customer's words back three times",
    theirs,
    Array(3).fill(echo('在人民路口')).join('\n'),
    'yes',
  ],
  ['saying them back twice', theirs, Array(2).fill(echo('在人民路口')).join('\n'), 'no'],
  [
    'saying three different things back once each',
    theirs,
    [echo('我的车被追尾了'), echo('在人民路口'), echo('昨天下午三点')].join('\n'),
    'no',
  ],
])('%s', (_title, given, text, state) => {
  expect(stateIn(given, text)).toBe(state);
});

test('the evidence shows every time it was asked', () => {
  const { hits } = askCondition(own, `${ask}\n${ask}\n${ask}`);
  expect(hits[0]?.why).toContain('第 3 次问同一件事');
  expect(hits[0]?.evidence).toHaveLength(3);
});

test('one channel: nobody can say who asked', () => {
  expect(askCondition(own, ONE_CHANNEL).doubts[0]?.times).toBeNull();
});
