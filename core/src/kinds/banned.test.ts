import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const rude = { kind: 'banned', phrases: ['不归我管', '不知道', '去死'] };

test.each<[string, object, string, State]>([
  ['a forbidden wording is found', {}, '坐席 这事不归我管', 'yes'],
  ['the same sound is found too', {}, '坐席 这事不规我管', 'yes'],
  ['nothing of the list was said', {}, '坐席 这件事我帮您转给理赔部', 'no'],
  ["the customer's words do not count", {}, '坐席 您好\n客户 我不知道', 'no'],
  [
    "unless it is the customer's words that are looked for",
    { role: 'customer' },
    '坐席 您好\n客户 我不知道',
    'yes',
  ],
  ['an exception holds', { except: ['不知道您是否'] }, '坐席 不知道您是否方便', 'no'],
  ['a phrase of two characters counts as written', {}, '坐席 去死', 'yes'],
  ['a phrase of two characters does not count by its sound', {}, '坐席 系统去四了', 'no'],
  [
    'what somebody else is said to have said is a quotation',
    { quotedAfter: ['$quotations'] },
    '坐席 您刚才说不归我管',
    'no',
  ],
  [
    'quoting comes before the words, not after',
    { quotedAfter: ['$quotations'] },
    '坐席 不归我管，您说呢',
    'yes',
  ],
  [
    'words between quotation marks are one too',
    { quotedAfter: ['$quotations'] },
    '坐席 他答复您“不归我管”，这不对',
    'no',
  ],
  [
    'words the customer has just told of, taken up',
    { quotedAfter: ['$quotations'] },
    '坐席 您好\n客户 前台说这事不归我管\n坐席 前台这么讲不归我管，是不对的',
    'no',
  ],
  [
    'words the customer used for something else',
    { quotedAfter: ['$quotations'] },
    '坐席 您好\n客户 这事不归我管\n坐席 也不归我管',
    'yes',
  ],
  ['what is denied directly does not count', { notAfter: ['不是'] }, '坐席 不是不归我管', 'no'],
  ['是不是 asks, it does not deny', { notAfter: ['不是'] }, '坐席 是不是不归我管', 'yes'],
  ['a denial ends with its clause', { notAfter: ['不是'] }, '坐席 不是，不归我管', 'yes'],
  ['a chance likeness over a comma', { phrases: ['归我管理的'] }, '坐席 不归我，管里的人', 'no'],
  [
    'a word further back denies something else',
    { notAfter: ['不是'] },
    '坐席 您这不是一般的案子啊，不归我管',
    'yes',
  ],
  ['a whole sentence', { phrases: ['什么'], wholeLine: true }, '坐席 什么？', 'yes'],
  [
    'part of a sentence is not the whole',
    { phrases: ['什么'], wholeLine: true },
    '坐席 请问有什么可以帮您',
    'no',
  ],
  ['the first word', { phrases: ['喂'], atStart: true }, '坐席 喂，说话', 'yes'],
  ['not the first word', { phrases: ['喂'], atStart: true }, '坐席 您好，喂', 'no'],
  ['a question is no statement', { notWhenAsking: true }, '坐席 这个您不知道吗？', 'no'],
  ['a statement is one', { notWhenAsking: true }, '坐席 这个我不知道', 'yes'],
  ['only as written', { exactOnly: true }, '坐席 这事不规我管', 'no'],
  ['inside the window', { window: 'opening' }, '坐席 不知道\n客户 我要报案我要报案', 'yes'],
  ['outside the window', { window: 'opening' }, '坐席 您好\n客户 我要报案我要报案\n坐席 不知道', 'no'],
])('%s', (_title, more, call, state) => {
  expect(stateIn({ ...rude, ...more }, call)).toBe(state);
});

test('a sentence counts once, however many of the words it holds', () => {
  const { hits } = askCondition(rude, '坐席 不知道不知道，不归我管\n坐席 不知道');
  expect(hits).toHaveLength(2);
  expect(hits[0]?.why).toContain('坐席说');
});

test('a long phrase that is nearly there is a doubt beside a sure hit, and does not hide it', () => {
  const given = { kind: 'banned', phrases: [{ say: '你到底想怎么样', sure: 0.99, maybe: 0.6 }, '不归我管'] };
  expect(stateIn(given, '坐席 你到底想怎么办')).toBe('unknown');
  const both = askCondition(given, '坐席 你到底想怎么办\n坐席 不归我管');
  expect(both).toMatchObject({ hits: [{}], doubts: [{}] });
  expect(stateIn(given, '坐席 你到底想怎么办\n坐席 不归我管')).toBe('yes');
});

test('the evidence names the words heard and, when the sound decided, the phrase they were taken for', () => {
  const { hits } = askCondition(rude, '坐席 这事不规我管');
  expect(hits[0]?.why).toContain('读音同“不归我管”');
  expect(hits[0]?.evidence[0]?.match).toMatchObject({
    heard: '不规我管',
    intended: '不归我管',
    how: 'same-sound',
  });
});

test('one channel: nobody can say whose words they are', () => {
  expect(askCondition(rude, ONE_CHANNEL).doubts[0]?.times).toBeNull();
});
