import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const upset = { kind: 'phrase', name: '客户不满', role: 'customer', phrases: ['我要投诉'] };
const perhaps = { kind: 'pattern', name: '客户不满', role: 'customer', unsure: '又坏了' };
const sorry = { kind: 'phrase', name: '致歉', role: 'agent', phrases: ['非常抱歉'] };
const near = (more: object) => ({ kind: 'within', anchor: upset, find: sorry, ...more });
const complain = '客户 你们怎么回事，我要投诉';
const customer = '客户 我说了多少遍了是追尾';

test.each<[string, object, string, State]>([
  ['in the next turn', { turnsAfter: 1 }, `坐席 您好\n${complain}\n坐席 非常抱歉`, 'yes'],
  [
    'in the turn after the next',
    { turnsAfter: 1 },
    `坐席 您好\n${complain}\n坐席 您请讲\n${customer}\n坐席 非常抱歉`,
    'no',
  ],
  [
    'two turns reach that far',
    { turnsAfter: 2 },
    `坐席 您好\n${complain}\n坐席 您请讲\n${customer}\n坐席 非常抱歉`,
    'yes',
  ],
  ['before it does not count as after', { turnsAfter: 2 }, `坐席 非常抱歉\n${complain}\n坐席 您请讲`, 'no'],
  ['in the turn before', { turnsBefore: 1 }, `坐席 非常抱歉\n${complain}\n坐席 您请讲`, 'yes'],
  ['two turns before', { turnsBefore: 1 }, `坐席 非常抱歉\n${customer}\n坐席 您请讲\n${complain}`, 'no'],
  [
    'begun within so many milliseconds',
    { afterMs: 5000 },
    `坐席 您好\n10-12 ${complain}\n16.9-18 坐席 非常抱歉`,
    'yes',
  ],
  ['begun after them', { afterMs: 5000 }, `坐席 您好\n10-12 ${complain}\n17-18 坐席 非常抱歉`, 'no'],
  [
    'ended within so many milliseconds before',
    { beforeMs: 5000 },
    `3-5.1 坐席 非常抱歉\n10-12 ${complain}`,
    'yes',
  ],
  ['ended earlier', { beforeMs: 5000 }, `3-5 坐席 非常抱歉\n10-12 ${complain}`, 'no'],
  [
    'an anchor that may be none, and nothing near it',
    { anchor: perhaps },
    '坐席 您好\n客户 又坏了\n坐席 好',
    'unknown',
  ],
  [
    'an anchor that may be none, and what is due was said',
    { anchor: perhaps, turnsAfter: 1 },
    '坐席 您好\n客户 又坏了\n坐席 非常抱歉',
    'yes',
  ],
  [
    'one heeded does not hide the other',
    { anchor: perhaps, turnsAfter: 1 },
    '坐席 您好\n客户 又坏了\n坐席 非常抱歉\n客户 我说又坏了啊\n坐席 您请讲',
    'unknown',
  ],
  ['no anchor, nothing to judge', { turnsAfter: 1 }, '坐席 非常抱歉\n客户 没关系', 'not-due'],
  [
    'for each anchor',
    { turnsAfter: 1 },
    `坐席 您好\n${complain}\n坐席 非常抱歉\n${complain}\n坐席 您请讲`,
    'no',
  ],
  [
    'for any anchor',
    { turnsAfter: 1, which: 'any' },
    `坐席 您好\n${complain}\n坐席 非常抱歉\n${complain}\n坐席 您请讲`,
    'yes',
  ],
  [
    'for any anchor and none has it',
    { turnsAfter: 1, which: 'any' },
    `坐席 您好\n${complain}\n坐席 好\n${complain}\n坐席 您请讲`,
    'no',
  ],
  [
    'for the first anchor',
    { turnsAfter: 1, which: 'first' },
    `坐席 您好\n${complain}\n坐席 非常抱歉\n${complain}\n坐席 您请讲`,
    'yes',
  ],
  [
    'for the last anchor',
    { turnsAfter: 1, which: 'last' },
    `坐席 您好\n${complain}\n坐席 非常抱歉\n${complain}\n坐席 您请讲`,
    'no',
  ],
  [
    'for the second anchor',
    { turnsAfter: 1, which: 2 },
    `坐席 您好\n${complain}\n坐席 您请讲\n${complain}\n坐席 非常抱歉`,
    'yes',
  ],
  [
    'there is no third anchor',
    { turnsAfter: 1, which: 3 },
    `坐席 您好\n${complain}\n坐席 您请讲\n${complain}`,
    'not-due',
  ],
  [
    'words nobody could write down near the anchor',
    { afterMs: 9000 },
    `0-1 坐席 您好\n10-12 ${complain}\n没听清 坐席 13-14`,
    'unknown',
  ],
  ['one channel: nobody can say', { turnsAfter: 1 }, ONE_CHANNEL, 'unknown'],
])('%s', (_title, more, text, state) => {
  expect(stateIn(near(more), text)).toBe(state);
});

test('in the same turn, when both are of one side', () => {
  const rude = { kind: 'phrase', name: '听不清', phrases: ['听不清'] };
  const given = {
    kind: 'within',
    anchor: rude,
    find: { kind: 'phrase', name: '请求', phrases: ['请您大声一点'] },
  };
  expect(stateIn(given, '坐席 听不清\n坐席 请您大声一点')).toBe('yes');
  expect(stateIn(given, `坐席 听不清\n${customer}\n坐席 请您大声一点`)).toBe('no');
});

test('every anchor without it is a fault of its own, at the place of the anchor', () => {
  const text = `0-2 坐席 您好\n10-12 ${complain}\n13-14 坐席 好\n20-22 ${complain}\n23-24 坐席 好`;
  const { gaps } = askCondition(near({ turnsAfter: 1 }), text);
  expect(gaps).toMatchObject([{ span: { startMs: 10_000 } }, { span: { startMs: 20_000 } }]);
  expect(gaps[0]?.evidence[0]?.text).toContain('我要投诉');
});

test('without an anchor the reason is the one the rule gives', () => {
  expect(askCondition(near({ none: '客户没有不满' }), '坐席 您好').notDue).toBe('客户没有不满');
});
