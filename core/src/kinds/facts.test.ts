import { expect, test } from 'vitest';
import type { CallFacts } from '../calls/call-facts.ts';
import type { State } from '../judge/answer.ts';
import { reasonsIn, stateIn } from '../testing/ask-condition.ts';

const call = '坐席 您好';

test.each<[string, object, Partial<CallFacts>, State]>([
  ['the direction is the one asked for', { direction: 'outbound' }, { direction: 'outbound' }, 'yes'],
  ['the direction is the other', { direction: 'outbound' }, { direction: 'inbound' }, 'no'],
  ['an unknown direction is not the one asked for', { direction: 'outbound' }, {}, 'no'],
  ['not this direction', { notDirection: 'outbound' }, { direction: 'inbound' }, 'yes'],
  ['this direction after all', { notDirection: 'outbound' }, { direction: 'outbound' }, 'no'],
  ['an unknown direction counts as not this one', { notDirection: 'outbound' }, {}, 'yes'],
  [
    'the business type contains a word',
    { businessType: ['电话销售'] },
    { businessType: '车险电话销售' },
    'yes',
  ],
  ['the business type contains none', { businessType: ['电话销售'] }, { businessType: '报案' }, 'no'],
  ['nobody told us the business type', { businessType: ['报案'] }, {}, 'no'],
  ['a list of the settings', { businessType: ['$identityBusinessTypes'] }, { businessType: '退保' }, 'yes'],
  ['the business type is known', { isBusinessTypeKnown: true }, { businessType: '报案' }, 'yes'],
  ['the business type is not known', { isBusinessTypeKnown: false }, {}, 'yes'],
  ['known where it should not be', { isBusinessTypeKnown: false }, { businessType: '报案' }, 'no'],
  ['the queue contains a word', { queue: ['理赔'] }, { queue: '理赔专线' }, 'yes'],
  ['the queue contains none', { queue: ['理赔'] }, { queue: '投诉专线' }, 'no'],
  ['nobody told us the queue', { queue: ['理赔'] }, {}, 'no'],
  ['a ticket belongs to it', { hasTicket: true }, { ticket: 'GD1023' }, 'yes'],
  ['no ticket belongs to it', { hasTicket: true }, {}, 'no'],
  ['no ticket is wanted', { hasTicket: false }, {}, 'yes'],
  [
    'everything that is said has to agree',
    { direction: 'outbound', hasTicket: true },
    { direction: 'outbound' },
    'no',
  ],
  ['a switch of the centre is off', { setting: 'surveyFollows' }, {}, 'no'],
])('%s', (_title, more, facts, state) => {
  expect(stateIn({ kind: 'facts', ...more }, call, { facts })).toBe(state);
});

test('a switch of the centre is on', () => {
  expect(
    stateIn({ kind: 'facts', setting: 'surveyFollows' }, call, { settings: { surveyFollows: true } }),
  ).toBe('yes');
});

test('the reason says what did not agree', () => {
  expect(
    reasonsIn({ kind: 'facts', businessType: ['电销'] }, call, { facts: { businessType: '报案' } }),
  ).toContain('报案');
});
