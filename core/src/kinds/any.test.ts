import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const goodbye = { kind: 'phrase', name: '道别', phrases: ['再见'] };
const wish = { kind: 'phrase', name: '祝福', phrases: [{ say: '祝您生活愉快', sure: 0.95, maybe: 0.6 }] };
const outbound = { kind: 'facts', direction: 'outbound' };
const any = { kind: 'any', of: [goodbye, wish] };

test.each<[string, object, string, State]>([
  ['one of them holds', {}, '坐席 再见', 'yes'],
  ['one holds and the other is not clear', {}, '坐席 再见，祝您生活如意', 'yes'],
  ['none holds', {}, '坐席 您好', 'no'],
  ['none holds and one is not clear', {}, '坐席 祝您生活如意', 'unknown'],
  ['one that is not due is left out', { of: [{ ...goodbye, when: outbound }, wish] }, '坐席 再见', 'no'],
  ['none is due', { of: [{ ...goodbye, when: outbound }] }, '坐席 再见', 'not-due'],
  [
    'they look in the window of the whole',
    { window: { lastTurns: 1 } },
    '坐席 再见\n客户 我再问一句话\n坐席 好的',
    'no',
  ],
  ['one channel: nobody can say', {}, ONE_CHANNEL, 'unknown'],
])('%s', (_title, more, text, state) => {
  expect(stateIn({ ...any, ...more }, text)).toBe(state);
});

test('when none holds it is one fault, with what came nearest to any of them', () => {
  const { gaps } = askCondition({ ...any, name: '结束语' }, '坐席 祝您旅途平安');
  expect(gaps).toMatchObject([{ why: '没有听到结束语' }]);
  expect(gaps[0]?.nearest?.()?.intended).toBe('祝您生活愉快');
});

test('every place of those that hold is a hit', () => {
  const rude = { kind: 'banned', phrases: ['不归我管'] };
  const given = { kind: 'any', of: [rude, { kind: 'banned', phrases: ['我要下班了'] }] };
  expect(askCondition(given, '坐席 不归我管\n坐席 我要下班了').hits).toHaveLength(2);
});

test('several of them in one sentence are one where the rule says so', () => {
  const given = {
    kind: 'any',
    of: [
      { kind: 'banned', phrases: ['不归我管'] },
      { kind: 'banned', phrases: ['我要下班了'] },
    ],
  };
  const call = '坐席 不归我管，我要下班了\n坐席 我要下班了';
  expect(askCondition(given, call).hits).toHaveLength(3);
  expect(askCondition({ ...given, oncePerLine: true }, call).hits).toHaveLength(2);
});

test('whichever of several it may have been, a person decides about one', () => {
  const also = { ...wish, phrases: [{ say: '祝您生活幸福', sure: 0.95, maybe: 0.6 }] };
  expect(askCondition({ ...any, of: [wish, also] }, '坐席 祝您生活如意').doubts).toHaveLength(1);
});
