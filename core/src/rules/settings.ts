import { z } from 'zod';
import { phraseEntry } from './phrase-entry.ts';

const milliseconds = z.number().int().min(0).max(3_600_000);
const wordings = z.array(phraseEntry).max(2000);

/** What a centre sets for itself; lists are named in rules as `$organisation`, `$waitRequests` and so on. */
export const settings = z.strictObject({
  organisation: z.array(phraseEntry).min(1).max(20),
  /** Names that sound like ours and are not. */
  otherOrganisations: wordings.default([]),
  waitMs: milliseconds,
  waitToleranceMs: milliseconds,
  lookBackMs: milliseconds,
  endMs: milliseconds,
  endPercent: z.number().min(0).max(100),
  closingMs: milliseconds,
  surveyFollows: z.boolean(),
  systemPlaysAgentNumber: z.boolean(),
  customerExcuses: wordings,
  /** 你给我看看: asking the agent to look, not looking oneself. */
  customerExcusesExcept: wordings,
  agentExcuses: wordings,
  /** 我给您看一下: the agent looks, not the customer. */
  agentExcusesExcept: wordings.default([]),
  waitRequests: wordings,
  /** 请等待短信通知: to be waited for at home, not on the line. */
  waitRequestsExcept: wordings.default([]),
  /** 还在查, 快好了: said while the customer waits; the wait goes on. */
  waitUpdates: wordings.default([]),
  lookUpWords: wordings,
  farewells: wordings,
  /** 您说, 他讲: what follows is somebody else's words. */
  quotations: wordings,
  /** 他说, 您刚才说: the narrower list, without what an agent says of their own words (我跟您说). */
  retellings: wordings.default([]),
  /** 不是, 没有: what follows directly is denied. */
  negations: wordings,
  identityChecks: wordings,
  identityBusinessTypes: z.array(z.string().max(60)).max(200),
  identityCues: wordings,
});
export type Settings = z.infer<typeof settings>;

/** The settings that are lists of phrases, and may be named in a list of phrases with a `$`. */
export type PhraseSetting = {
  [K in keyof Settings]: Settings[K] extends z.infer<typeof wordings> ? K : never;
}[keyof Settings];
