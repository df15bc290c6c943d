import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { askCondition, stateIn } from '../testing/ask-condition.ts';

const silence = { kind: 'silence', longerThanMs: 10_000 };
const asked = '0-3 坐席 请问事故是几点发生的？';

test.each<[string, string, State]>([
  ['exactly 10 s is not too long', `${asked}\n13 客户 三点`, 'no'],
  ['longer than 10 s is found', `${asked}\n13.1 客户 三点`, 'yes'],
  ['the customer explains it', `${asked}\n3-5 客户 我找一下\n25 客户 三点`, 'no'],
  ['the agent excuses it', `${asked}\n3-5 坐席 不着急\n25 客户 三点`, 'no'],
  [
    "after the customer's words it is a wait, and costs there",
    '0-3 客户 我的赔款到了没有\n25 坐席 查到了',
    'no',
  ],
  ['after what the agent told nobody owes an answer', '0-3 坐席 年卡三千六百块\n20 坐席 现在送两个月', 'yes'],
  ['an agent who is at it keeps the customer waiting', '0-3 坐席 我现在给您开\n20 坐席 开好了', 'no'],
  ['taking up what was asked is no answer', '0-2 坐席 嗯，一零二三\n20 坐席 在派送', 'no'],
  ['the customer does what the agent asked for', '0-3 坐席 您扫一下那个二维码\n20 客户 扫好了', 'no'],
  ['what the customer needs later is nothing to do now', '0-3 坐席 您需要填申请书\n20 客户 在哪填', 'yes'],
  ['a hold is a wait', `${asked}\n保持 3-30\n30 客户 三点`, 'no'],
])('%s', (_title, call, state) => {
  expect(stateIn(silence, call)).toBe(state);
});

test('every silence is a place of its own', () => {
  const { hits } = askCondition(
    silence,
    `${asked}\n20-21 客户 不知道\n21-24 坐席 请问事故在哪里？\n40 客户 在路口`,
  );
  expect(hits).toMatchObject([
    { span: { startMs: 3000, endMs: 20_000 } },
    { span: { startMs: 24_000, endMs: 40_000 } },
  ]);
});

test('one channel: a person says whose silence it was, and how many there were is known', () => {
  expect(askCondition(silence, '0-2 未知 几点\n20 未知 三点').doubts).toMatchObject([{ times: 1 }]);
});
