import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const thanks = { kind: 'phrase', name: '致谢', phrases: [{ say: '感谢您的来电', sure: 0.95, maybe: 0.6 }] };
const goodbye = { kind: 'phrase', name: '道别', phrases: ['再见'] };
const survey = {
  kind: 'phrase',
  name: '邀请评价',
  phrases: ['请您评价'],
  when: { kind: 'facts', setting: 'surveyFollows' },
};
const all = { kind: 'all', parts: { thanks, goodbye, survey } };

test.each<[string, object, string, State]>([
  ['every part that is due', {}, '坐席 感谢您的来电，再见', 'yes'],
  ['one part is lacking', {}, '坐席 感谢您的来电', 'no'],
  ['a part is not clear', {}, '坐席 感谢您的致电，再见', 'unknown'],
  ['a part is lacking and another not clear', {}, '坐席 感谢您的致电', 'no'],
  ['no part is due', { parts: { survey } }, '坐席 再见', 'not-due'],
  [
    'the parts look in the window of the whole',
    { window: { firstTurns: 1 } },
    '坐席 再见\n客户 我再问一句话\n坐席 感谢您的来电',
    'no',
  ],
  ["the parts are the customer's words", { role: 'customer' }, '坐席 您好\n客户 感谢您的来电，再见', 'yes'],
  ['one channel: nobody can say', {}, ONE_CHANNEL, 'unknown'],
])('%s', (_title, more, text, state) => {
  expect(stateIn({ ...all, ...more }, text)).toBe(state);
});

test('every lacking part is a fault of its own, named by its key', () => {
  const { gaps } = askCondition(all, '坐席 您慢走');
  expect(gaps.map(({ part }) => part)).toEqual(['thanks', 'goodbye']);
});

test('as one: however many parts are lacking or not clear, it is one', () => {
  const asOne = { ...all, asOne: true };
  expect(askCondition(asOne, '坐席 您慢走').gaps).toMatchObject([{ why: '没有听到致谢；没有听到道别' }]);
  const unclear = { ...asOne, parts: { thanks, again: { ...thanks, name: '再次致谢' } } };
  expect(askCondition(unclear, '坐席 感谢您的致电').doubts).toHaveLength(1);
});

test('a part that is due where the centre has switched it on', () => {
  expect(stateIn(all, '坐席 感谢您的来电，再见', { settings: { surveyFollows: true } })).toBe('no');
});

test('a sure hit of a part settles it, whatever else was nearly said', () => {
  const rude = { kind: 'banned', phrases: ['不归我管', { say: '你到底想怎么样', sure: 0.99, maybe: 0.6 }] };
  const given = { kind: 'all', parts: { rude, goodbye } };
  expect(stateIn(given, '坐席 你到底想怎么办\n坐席 不归我管，再见')).toBe('yes');
});
