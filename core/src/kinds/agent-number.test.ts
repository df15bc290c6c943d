import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import {
  askCondition,
  type Circumstances,
  ONE_CHANNEL,
  reasonsIn,
  stateIn,
} from '../testing/ask-condition.ts';

const number = { kind: 'agent-number', window: 'opening' };
const known: Circumstances = { facts: { agentNumber: '8006' } };
const customer = '客户 我的车被追尾了要报案';

test.each<[string, string, State]>([
  ['spoken digits before 号', '坐席 您好，八零零六号为您服务', 'yes'],
  ['written digits before 号', '坐席 您好，8006号为您服务', 'yes'],
  ['幺 for one', '坐席 工号幺零零六', 'yes'],
  ['a number with thousands', '坐席 您好，八千零六号为您服务', 'yes'],
  ['no number', '坐席 您好，安程保险为您服务', 'no'],
  ['a number of the line, not of a person', '坐席 您好，二号线为您服务', 'no'],
  ["the customer's number is not the agent's", `坐席 您好\n客户 八零零六号`, 'no'],
  ['said after the opening it comes too late', `坐席 您好\n${customer}\n坐席 八零零六号为您服务`, 'no'],
])('%s', (_title, call, state) => {
  expect(stateIn(number, `${call}\n${customer}`)).toBe(state);
});

test('the number has to be the known one only where the rule says so', () => {
  expect(stateIn({ ...number, isKnownOne: true }, '坐席 八零零六号为您服务', known)).toBe('yes');
  expect(stateIn({ ...number, isKnownOne: true }, '坐席 八零零七号为您服务', known)).toBe('no');
  expect(reasonsIn({ ...number, isKnownOne: true }, '坐席 八零零七号为您服务', known)).toContain(
    '登记的是 8006',
  );
  expect(stateIn(number, '坐席 八零零七号为您服务', known)).toBe('yes');
  expect(stateIn({ ...number, isKnownOne: true }, '坐席 八零零七号为您服务')).toBe('yes');
});

test('to a question for it the digits alone are an answer', () => {
  expect(stateIn({ kind: 'agent-number' }, '坐席 八零')).toBe('no');
  expect(stateIn({ kind: 'agent-number', isAnswer: true }, '坐席 八零')).toBe('yes');
});

test('where the system plays the number nobody has to say it, unless asked', () => {
  const played = { settings: { systemPlaysAgentNumber: true } };
  expect(stateIn(number, '坐席 您好', played)).toBe('yes');
  expect(stateIn({ ...number, isAnswer: true }, '坐席 您好', played)).toBe('no');
});

test('two digits before 号 may be a number or not; unheard speech in the window leaves it open', () => {
  expect(stateIn(number, '坐席 您好，零六号')).toBe('unknown');
  expect(stateIn(number, '0-3 坐席 您好安程保险\n没听清 坐席 1-3')).toBe('unknown');
  expect(stateIn(number, '0-3 坐席 您好安程保险\n没听清 坐席 20-23')).toBe('no');
});

test('one channel: nobody can say who said it', () => {
  expect(askCondition(number, ONE_CHANNEL).doubts[0]?.times).toBeNull();
});
