import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, ONE_CHANNEL, stateIn } from '../testing/ask-condition.ts';

const byAgent = { kind: 'release', by: 'agent' };
const call = '0-3 坐席 感谢您的来电，再见\n3-4 客户 再见';

test.each<[string, 'agent' | 'customer' | null, string, State]>([
  ['the agent hung up', 'agent', call, 'yes'],
  ['the customer hung up', 'customer', call, 'no'],
  ['nobody told us who hung up', null, call, 'not-due'],
  [
    'words nobody could write down at the end may have been the closing',
    'agent',
    `${call}\n没听清 坐席 4-6`,
    'unknown',
  ],
  ['they do not matter when the customer hung up', 'customer', `${call}\n没听清 坐席 4-6`, 'no'],
  ['long before the end they do not matter', 'agent', `没听清 坐席 0-1\n20 坐席 再见`, 'yes'],
  ['on one channel the telephone system still knows', 'agent', ONE_CHANNEL, 'yes'],
])('%s', (_title, releasedBy, text, state) => {
  expect(stateIn(byAgent, text, { facts: { releasedBy } })).toBe(state);
});

test('the last words are the evidence', () => {
  const { hits } = askCondition(byAgent, call, { facts: { releasedBy: 'agent' } });
  expect(hits[0]).toMatchObject({
    why: '坐席先挂机',
    evidence: [{ text: '感谢您的来电，再见' }, { text: '再见' }],
  });
});
