import { z } from 'zod';
import type { CallFacts } from '../calls/call-facts.ts';
import { type Answer, type State, stateOf } from '../judge/answer.ts';
import { ask } from '../judge/ask.ts';
import { viewCall } from '../judge/call-view.ts';
import { wholeCall } from '../judge/windows.ts';
import { condition } from '../rules/condition.ts';
import { type Settings, settings as schema } from '../rules/settings.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { writtenCall } from '../transcript/written-call.ts';

const emptyLists = Object.entries(schema.shape).flatMap(([name, each]) =>
  each instanceof z.ZodArray ? [[name, []]] : [],
);

/** A small centre with settings of its own: what the shipped rule set says does not matter here. */
export const centre: Settings = schema.parse({
  ...Object.fromEntries(emptyLists),
  organisation: ['安程保险', '安程车险'],
  waitMs: 10_000,
  waitToleranceMs: 2000,
  lookBackMs: 12_000,
  endMs: 60_000,
  endPercent: 20,
  closingMs: 30_000,
  surveyFollows: false,
  systemPlaysAgentNumber: false,
  customerExcuses: ['我找一下', '我看一下'],
  customerExcusesExcept: ['帮我看一下'],
  agentExcuses: ['不着急', '我等您'],
  waitRequests: ['请稍等', '稍等一下', '请您等'],
  lookUpWords: ['我查一下', '帮您查'],
  farewells: ['再见', '拜拜'],
  quotations: ['您说', '您刚才说'],
  negations: ['不是', '没有', '不会'],
  identityChecks: ['身份证', '本人吗'],
  identityBusinessTypes: ['保单查询', '退保'],
  identityCues: ['查…保单', '退保'],
});
export const nobodyTold: CallFacts = {
  direction: null,
  releasedBy: null,
  businessType: null,
  agentNumber: null,
  ticket: null,
  queue: null,
};

export type Circumstances = {
  facts?: Partial<CallFacts>;
  settings?: Partial<Settings>;
  transcript?: Partial<Transcript>;
  isSwapped?: boolean;
};

/** What one condition, as it stands in a rule set, says of a written call. */
export function askCondition(given: unknown, text: string, about: Circumstances = {}): Answer {
  const settings = { ...centre, ...about.settings };
  const transcript = writtenCall(text, about.transcript);
  const view = viewCall({ ...nobodyTold, ...about.facts }, transcript, settings, about.isSwapped ?? false);
  return ask(condition.parse(given), { view, role: 'agent', window: wholeCall(view), ask });
}

/** `yes`, `no`, `unknown` or `not-due`. */
export function stateIn(given: unknown, text: string, about?: Circumstances): State {
  return stateOf(askCondition(given, text, about));
}

/** The reasons a person reads, whatever the answer. */
export function reasonsIn(given: unknown, text: string, about?: Circumstances): string {
  const { hits, gaps, doubts, notDue } = askCondition(given, text, about);
  return [...hits, ...gaps, ...doubts].map(({ why }) => why).join('；') + (notDue ?? '');
}

export const ONE_CHANNEL = '未知 您好\n未知 我的车被追尾了，想报案';
