import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { condition } from '../rules/condition.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const date = { kind: 'pattern', name: '日期', pattern: '[0-9]{1,2}月[0-9]{1,2}[号日]' };
const plate = { kind: 'pattern', pattern: '尾号[0-9]{4}' };

test.each<[string, object, string, State]>([
  ['the expression fits', date, '坐席 您3月12号来过电', 'yes'],
  ['full-width digits are the same digits', date, '坐席 您３月１２号来过电', 'yes'],
  ['it does not fit', date, '坐席 您上次来过电', 'no'],
  ["the customer's words are not the agent's", date, '坐席 您好\n客户 3月12号', 'no'],
  [
    "the customer's words for the role customer",
    { ...date, role: 'customer' },
    '坐席 您好\n客户 3月12号',
    'yes',
  ],
  ['outside the window', { ...date, window: { firstMs: 2000 } }, '0-2 坐席 您好\n10 坐席 3月12号', 'no'],
  [
    'the first words of a sentence, wherever it stands',
    { kind: 'pattern', pattern: '^喂' },
    '坐席 您好\n坐席 喂，说话\n坐席 您好',
    'yes',
  ],
  [
    'the last words of a sentence, wherever it stands',
    { kind: 'pattern', pattern: '再见$' },
    '坐席 您好\n坐席 那再见\n坐席 您好',
    'yes',
  ],
  ['not in the middle of one', { kind: 'pattern', pattern: '^说话' }, '坐席 您好\n坐席 喂，说话', 'no'],
  ['full-width marks in the expression', { kind: 'pattern', pattern: '对吗？' }, '坐席 对吗?', 'yes'],
  ['one of several expressions', { ...date, pattern: ['[0-9]{4}年', date.pattern] }, '坐席 3月12号', 'yes'],
  [
    'what follows 不能 says the opposite',
    { kind: 'pattern', pattern: '保证', notAfter: ['不能'] },
    '坐席 我不能保证',
    'no',
  ],
  [
    'what follows 您说 is a quotation',
    { kind: 'pattern', pattern: '保证', quotedAfter: ['您说'] },
    '坐席 您说保证',
    'no',
  ],
  [
    'a match inside the exception does not count',
    { ...date, except: '不是[0-9月号]{1,9}' },
    '坐席 不是3月12号',
    'no',
  ],
  [
    'a match beside the exception counts',
    { ...date, except: '不是[0-9月]{1,9}号' },
    '坐席 不是3月12号，是4月1号',
    'yes',
  ],
  ['a clause that asks states nothing', { ...plate, notWhenAsking: true }, '坐席 尾号1234对吗？', 'no'],
  [
    'a question in the sentence before does not matter',
    { ...plate, notWhenAsking: true },
    '坐席 对吗？尾号1234。',
    'yes',
  ],
  [
    'numbers the customer has given are no news',
    { ...plate, isNews: true },
    '客户 尾号是1234\n坐席 好的尾号1234',
    'no',
  ],
  [
    'numbers said in words are the same numbers',
    { ...plate, isNews: true },
    '客户 尾号幺二三四\n坐席 好的尾号1234',
    'no',
  ],
  ['other numbers are news', { ...plate, isNews: true }, '客户 尾号是9999\n坐席 尾号1234', 'yes'],
  [
    'what the agent said before is still news to the customer',
    { ...plate, isNews: true },
    '坐席 1234\n坐席 尾号1234',
    'yes',
  ],
  [
    'what may mean something else is for a person',
    { ...date, unsure: '上次|前阵子' },
    '坐席 您上次来过电',
    'unknown',
  ],
  ['a sure match outweighs it', { ...date, unsure: '上次' }, '坐席 您上次来过电，3月12号', 'yes'],
  ['neither was said', { ...date, unsure: '上次' }, '坐席 您好', 'no'],
  ['an exception holds for it too', { ...date, unsure: '上次', except: '上次课' }, '坐席 您上次课', 'no'],
  ['there may be nothing but doubts', { kind: 'pattern', unsure: '上次' }, '坐席 您上次来过电', 'unknown'],
  [
    'between quotation marks the words are somebody else’s',
    { kind: 'pattern', pattern: '不归我管', quotedAfter: ['您说'] },
    '坐席 他答复您“不归我管”，这不对',
    'no',
  ],
  [
    'where quotations do not matter neither do the marks',
    { kind: 'pattern', pattern: '不归我管' },
    '坐席 他答复您“不归我管”，这不对',
    'yes',
  ],
])('%s', (_title, given, call, state) => {
  expect(stateIn(given, call)).toBe(state);
});

test('a sentence counts once; every match counts where the rule says so', () => {
  const filler = { kind: 'pattern', pattern: '这个|那个' };
  const call = '坐席 这个那个这个\n坐席 那个';
  expect(askCondition(filler, call).hits).toHaveLength(2);
  expect(askCondition({ ...filler, everyMatch: true }, call).hits).toHaveLength(4);
});

test('a doubtful sentence stands beside the sure ones, each once', () => {
  const { hits, doubts } = askCondition(
    { ...date, unsure: '上次' },
    '坐席 3月12号上次\n坐席 上次上次\n坐席 您好',
  );
  expect(hits).toHaveLength(1);
  expect(doubts).toMatchObject([{ isOpen: true, why: '00:02 说“上次”，算不算日期拿不准，请人工听一遍' }]);
});

test('a pattern that says neither what counts nor what is doubtful is refused', () => {
  expect(condition.safeParse({ kind: 'pattern', except: '上次' }).success).toBe(false);
});

test.each(['(a)\\1', '\\A好', '(?=好)', '(?<!不)好', '(好', '[好'])(
  '%s is refused when the rule set is read',
  (pattern) => {
    expect(condition.safeParse({ kind: 'pattern', pattern }).success).toBe(false);
  },
);

test('nested stars and many alternatives take time that grows with the text only', () => {
  const words = 'a'.repeat(1999);
  expect(stateIn({ kind: 'pattern', pattern: '(a*)*b' }, `坐席 ${words}`)).toBe('no');
  expect(stateIn({ kind: 'pattern', pattern: '(a|aa)+$' }, `坐席 ${words}b`)).toBe('no');
});

test('one channel: nobody can say whose words they are', () => {
  expect(askCondition(date, ONE_CHANNEL).doubts[0]?.times).toBeNull();
});
