import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, reasonsIn, stateIn } from '../testing/ask-condition.ts';

const of = (what: string, more: object) => ({ kind: 'duration', of: what, ...more });
const opening = '2-5 坐席 您好，安程保险为您服务';
const answer = '客户 我的车被追尾了';

test.each<[string, object, string, State]>([
  ['a call exactly so long', of('call', { atLeastMs: 60_000 }), '0-58.8 坐席 您好', 'yes'],
  ['a millisecond shorter', of('call', { atLeastMs: 60_001 }), '0-58.8 坐席 您好', 'no'],
  ['a call at most so long', of('call', { atMostMs: 60_000 }), '0-58.8 坐席 您好', 'yes'],
  ['a millisecond longer', of('call', { atMostMs: 59_999 }), '0-58.8 坐席 您好', 'no'],
  ['the agent begins in time', of('before-opening', { atMostMs: 2000 }), opening, 'yes'],
  ['the agent begins too late', of('before-opening', { atMostMs: 1999 }), opening, 'no'],
  [
    'ring-back tones are not counted',
    of('before-opening', { atMostMs: 500 }),
    `音乐 坐席 0-1.5\n${opening}`,
    'yes',
  ],
  [
    'the call goes on after the opening',
    of('after-opening', { atLeastMs: 10_000 }),
    `${opening}\n10-13.8 坐席 喂`,
    'yes',
  ],
  [
    'the call ends soon after it',
    of('after-opening', { atLeastMs: 10_001 }),
    `${opening}\n10-13.8 坐席 喂`,
    'no',
  ],
  ['the customer never made a sound', of('speech', { role: 'customer', atMostMs: 0 }), opening, 'yes'],
  ['the customer made a sound', of('speech', { role: 'customer', atMostMs: 0 }), `${opening}\n客户 喂`, 'no'],
  [
    'a sound without words is a sound',
    of('speech', { role: 'customer', atMostMs: 0 }),
    `${opening}\n没听清 客户 6-7`,
    'no',
  ],
  ['both sides together', of('speech', { role: 'any', atLeastMs: 5000 }), `${opening}\n5-7 ${answer}`, 'yes'],
  ["the agent's alone", of('speech', { atLeastMs: 3001 }), `${opening}\n5-7 ${answer}`, 'no'],
  [
    'a window so long',
    of('window', { window: 'before-customer', atLeastMs: 5000 }),
    `${opening}\n10 ${answer}`,
    'yes',
  ],
  [
    'a window a little shorter',
    of('window', { window: 'before-customer', atLeastMs: 5000 }),
    `${opening}\n9.9 ${answer}`,
    'no',
  ],
])('%s', (_title, given, text, state) => {
  expect(stateIn(given, text)).toBe(state);
});

test('one channel: how long the call is, is known; how long somebody spoke is not', () => {
  expect(stateIn(of('call', { atLeastMs: 1 }), ONE_CHANNEL)).toBe('yes');
  expect(
    askCondition(of('speech', { role: 'customer', atMostMs: 0 }), ONE_CHANNEL).doubts[0]?.times,
  ).toBeNull();
  expect(stateIn(of('speech', { role: 'any', atLeastMs: 1 }), ONE_CHANNEL)).toBe('yes');
});

test('the reason says how long it was', () => {
  expect(reasonsIn(of('before-opening', { name: '接通后到开口', atMostMs: 1000 }), opening)).toBe(
    '接通后到开口 2 秒',
  );
});
