import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { stateIn } from '../testing/ask-condition.ts';

const byCustomer = { kind: 'cut-off', by: 'customer' };
const byAgent = { kind: 'cut-off', by: 'agent' };
const open = '坐席 请您报一下车牌\n客户 粤B12345我还想问一下';
const asking = '客户 我要报案\n坐席 请问事故发生在哪里？';
const closed = '客户 好的\n坐席 感谢您的来电，再见\n客户 再见';

test.each<[string, object, 'agent' | 'customer' | null, string, State]>([
  [
    "the customer's last words wanted something and the customer hung up",
    byCustomer,
    'customer',
    open,
    'yes',
  ],
  ['the agent had asked and the customer hung up', byCustomer, 'customer', asking, 'yes'],
  ['the call was closed properly', byCustomer, 'customer', closed, 'no'],
  ['the customer was content', byCustomer, 'customer', '坐席 已经到账了\n客户 好的谢谢', 'no'],
  ['the customer gave up in anger', byCustomer, 'customer', '坐席 请您稍等\n客户 算了不说了', 'yes'],
  ['行 in a protest is no end', byAgent, 'agent', '坐席 就这样吧\n客户 什么就这样，你别', 'yes'],
  ['it was the other side that hung up', byCustomer, 'agent', open, 'no'],
  ['the agent hung up in the middle', byAgent, 'agent', open, 'yes'],
  ['the agent took leave before hanging up', byAgent, 'agent', closed, 'no'],
  ['it looks cut off and nobody told us by whom', byCustomer, null, open, 'unknown'],
  ['it was closed properly, so it does not matter by whom', byCustomer, null, closed, 'no'],
])('%s', (_title, given, releasedBy, text, state) => {
  expect(stateIn(given, text, { facts: { releasedBy } })).toBe(state);
});
