import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const filler = { kind: 'pattern', name: '口头禅', pattern: '这个|那个', everyMatch: true };
const count = { kind: 'count', atLeast: 3, of: filler };

test.each<[string, object, string, State]>([
  ['exactly so often', {}, '坐席 这个这个\n坐席 那个', 'yes'],
  ['once less', {}, '坐席 这个\n坐席 那个', 'no'],
  ["the customer's do not count", {}, '坐席 这个\n客户 那个那个那个', 'no'],
  ["the customer's for the role customer", { role: 'customer' }, '坐席 您好\n客户 那个那个那个', 'yes'],
  [
    'only those in the window',
    { window: { firstTurns: 1 } },
    '坐席 这个这个\n客户 我的车被追尾了\n坐席 那个',
    'no',
  ],
  [
    'exactly so many for every hundred characters',
    { perHundredCharacters: 10 },
    `坐席 ${'好'.repeat(24)}这个那个这个`,
    'yes',
  ],
  ['too few for so much talk', { perHundredCharacters: 10 }, `坐席 ${'好'.repeat(25)}这个那个这个`, 'no'],
  ['not due when what is counted is not', { of: { kind: 'release', by: 'agent' } }, '坐席 您好', 'not-due'],
  [
    'sentences are counted where one counts once',
    { of: { ...filler, everyMatch: false } },
    '坐席 这个这个这个',
    'no',
  ],
])('%s', (_title, more, text, state) => {
  expect(stateIn({ ...count, ...more }, text)).toBe(state);
});

test('all its places together are one hit', () => {
  expect(askCondition(count, '坐席 这个这个那个这个').hits).toMatchObject([{ why: '口头禅共 4 次' }]);
});

test('one channel: nobody can say whose they are', () => {
  expect(askCondition(count, ONE_CHANNEL).doubts[0]?.times).toBeNull();
});
