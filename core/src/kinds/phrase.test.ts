import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, reasonsIn, stateIn } from '../testing/ask-condition.ts';

const wait = { kind: 'phrase', phrases: ['请稍等', '请您等'] };
const heard = { engine: { name: 'whisper.cpp', model: 'base', modelHash: 'x', settings: {} } };
const customer = '客户 我想查一下赔款到了没有';

test.each<[string, object, string, State]>([
  ['one phrase of the list is enough', {}, '坐席 好的，请稍等', 'yes'],
  ['the same sound counts as the words', {}, '坐席 好的，请烧等', 'yes'],
  ['none of the list was said', {}, '坐席 好的，我知道了', 'no'],
  ["the customer's words are not the agent's", {}, `坐席 您好\n客户 请稍等一下`, 'no'],
  ["the customer's words count for the role customer", { role: 'customer' }, '坐席 您好\n客户 请稍等', 'yes'],
  ["anybody's words count for the role any", { role: 'any' }, '坐席 您好\n客户 请稍等', 'yes'],
  ['an excepted wording does not count', { except: ['请稍等再打'] }, '坐席 请稍等再打', 'no'],
  [
    'said once more outside the exception it counts',
    { except: ['请稍等再打'] },
    '坐席 请稍等再打\n坐席 请稍等',
    'yes',
  ],
  ['all are needed and all were said', { need: 'all' }, '坐席 请稍等\n坐席 请您等', 'yes'],
  ['all are needed and one is lacking', { need: 'all' }, '坐席 请稍等', 'no'],
  [
    'two are needed and two of three were said',
    { phrases: ['请稍等', '请您等', '马上好'], need: 2 },
    '坐席 请稍等，马上好',
    'yes',
  ],
  [
    'two are needed, the same one twice is one',
    { phrases: ['请稍等', '马上好'], need: 2 },
    '坐席 请稍等，请稍等',
    'no',
  ],
  ['a list of the settings is put in', { phrases: ['$organisation'] }, '坐席 这里是安程车险', 'yes'],
  ['words of the list "unsure" are for a person', { unsure: ['我查一下'] }, '坐席 我查一下', 'unknown'],
  ['clear words come before unsure ones', { unsure: ['我查一下'] }, '坐席 我查一下，请稍等', 'yes'],
  ['a similar sound is not enough when only the words count', { exactOnly: true }, '坐席 请烧等', 'no'],
  ['the words count when only the words count', { exactOnly: true }, '坐席 请稍等', 'yes'],
  ["words between quotation marks are somebody else's", { notInQuotes: true }, '坐席 他说“请稍等”', 'no'],
  ['at the start of the window', { atStart: true }, '坐席 您好，请稍等', 'yes'],
  [
    'after the first dozen characters it is not at the start',
    { atStart: true },
    '坐席 您好您的车险保单已经查到了，请稍等',
    'no',
  ],
  ['inside the window', { window: { firstTurns: 1 } }, `坐席 请稍等\n${customer}\n坐席 好的`, 'yes'],
  [
    'outside the window it was not said',
    { window: { firstTurns: 1 } },
    `坐席 您好\n${customer}\n坐席 请稍等`,
    'no',
  ],
  [
    'not due when its own condition does not hold',
    { when: { kind: 'facts', direction: 'outbound' } },
    '坐席 您好',
    'not-due',
  ],
])('%s', (_title, more, call, state) => {
  expect(stateIn({ ...wait, ...more }, call)).toBe(state);
});

test('between the two levels a person decides; beyond both sides it is clear', () => {
  const levels = (sure: number, maybe: number) => ({
    kind: 'phrase',
    phrases: [{ say: '感谢您的来电', sure, maybe }],
  });
  const call = '坐席 感谢您的来信';
  expect(stateIn(levels(0.5, 0.4), call)).toBe('yes');
  expect(stateIn(levels(0.99, 0.5), call)).toBe('unknown');
  expect(stateIn(levels(0.99, 0.98), call)).toBe('no');
});

test('what was not said says where it was looked for and what came nearest', () => {
  const { gaps } = askCondition(
    { kind: 'phrase', name: '致谢', phrases: [{ say: '感谢您的来电', sure: 0.99, maybe: 0.98 }] },
    '坐席 感谢您的配合',
  );
  expect(gaps[0]).toMatchObject({ why: '没有听到致谢', searched: { startMs: 0 } });
  expect(gaps[0]?.nearest?.()?.intended).toBe('感谢您的来电');
});

test('speech nobody could write down in the window leaves it open; elsewhere, or of the other side, it does not', () => {
  const opening = { ...wait, window: { firstMs: 5000 } };
  expect(stateIn(opening, '0-2 坐席 您好\n没听清 坐席 3-4\n20 坐席 好的')).toBe('unknown');
  expect(stateIn(opening, '0-2 坐席 您好\n没听清 客户 3-4\n20 坐席 好的')).toBe('no');
  expect(stateIn(opening, '0-2 坐席 您好\n没听清 坐席 10-14\n20 坐席 好的')).toBe('no');
  expect(stateIn(opening, '0-2 坐席 请稍等\n没听清 坐席 3-4')).toBe('yes');
});

test('one channel, or channels the wrong way round: nobody can say whose words they are', () => {
  expect(stateIn(wait, ONE_CHANNEL)).toBe('unknown');
  expect(askCondition(wait, ONE_CHANNEL).doubts[0]?.times).toBeNull();
  expect(stateIn(wait, '坐席 请稍等\n客户 好', { isSwapped: true })).toBe('unknown');
  expect(stateIn({ ...wait, role: 'any' }, '未知 请稍等')).toBe('yes');
});

test('a word that recognisers like to put in proves nothing until it was heard three times', () => {
  const polite = { kind: 'phrase', phrases: ['您'], exactOnly: true, isWeakWhenHeard: true };
  expect(stateIn(polite, '坐席 您说')).toBe('yes');
  expect(stateIn(polite, '坐席 您说', { transcript: heard })).toBe('unknown');
  expect(stateIn(polite, '坐席 您说，您的车，您本人', { transcript: heard })).toBe('yes');
  expect(
    stateIn({ ...polite, phrases: ['请稍等'], exactOnly: false }, '坐席 请稍等', { transcript: heard }),
  ).toBe('unknown');
});

test('a list that is not among the settings is an error, not silence', () => {
  expect(() => reasonsIn({ kind: 'phrase', phrases: ['$nosuch'] }, '坐席 您好')).toThrow('$nosuch');
});
