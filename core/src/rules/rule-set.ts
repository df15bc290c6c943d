import { parse } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const milliseconds = z.number().int().min(0).max(3_600_000);
const wordings = z.array(z.string().min(1).max(60)).max(2000);
const share = z.number().min(0).max(1);

const settings = z.strictObject({
  organisation: z.array(z.string().min(1).max(40)).min(1).max(20),
  openingBeginsWithinMs: milliseconds,
  waitMs: milliseconds,
  waitToleranceMs: milliseconds,
  lookBackMs: milliseconds,
  returnWithinMs: milliseconds,
  endMs: milliseconds,
  endPercent: z.number().min(0).max(100),
  closingMs: milliseconds,
  overlapMs: milliseconds,
  overlapAfterMs: milliseconds,
  cutInsForHuman: z.number().int().min(0),
  surveyFollows: z.boolean(),
  systemPlaysAgentNumber: z.boolean(),
  customerExcuses: wordings,
  agentExcuses: wordings,
  waitRequests: wordings,
  lookUpWords: wordings,
  identityBusinessTypes: z.array(z.string()),
  identityCues: wordings,
});
export type Settings = z.infer<typeof settings>;

/** One part of an item: said when any of its phrases is heard. */
const part = z.strictObject({
  name: z.string(),
  phrases: wordings.default([]),
  /** Count only in the agent's last turn: too common elsewhere. */
  lastTurnPhrases: wordings.default([]),
  /** Said, but not clearly the thing asked for: a person decides. */
  unsurePhrases: wordings.default([]),
  except: wordings.default([]),
  sure: share.optional(),
  maybe: share.optional(),
  isAgentNumber: z.boolean().default(false),
  /** Only the first words of the window count. */
  atStart: z.boolean().default(false),
  inboundOnly: z.boolean().default(false),
  whenSetting: z.enum(['surveyFollows']).optional(),
  /** A recogniser may have put these words in: alone they are not proof when a machine wrote the transcript. */
  isWeakWhenHeard: z.boolean().default(false),
});
export type Part = z.infer<typeof part>;

export const CONDITIONS = ['silent-call', 'cut-off', 'no-identity-needed'] as const;
export type Condition = (typeof CONDITIONS)[number];

const partsRule = z.strictObject({
  kind: z.literal('parts'),
  window: z.enum(['opening', 'closing', 'end', 'whole']),
  need: z.enum(['all', 'any']),
  notWhen: z.array(z.enum(CONDITIONS)).default([]),
  /** Asked only when the item was not kept: an item that was not due but kept is met. */
  unlessMet: z.array(z.enum(CONDITIONS)).default([]),
  exactOnly: z.boolean().default(false),
  parts: z.record(z.string(), part),
});
const bannedRule = z.strictObject({
  kind: z.literal('banned'),
  isProposal: z.boolean().default(false),
  sure: share.optional(),
  phrases: wordings.min(1),
  except: wordings.default([]),
});
const returnRule = z.strictObject({
  kind: z.literal('return'),
  phrases: wordings.min(1),
  except: wordings.default([]),
});
const cutInRule = z.strictObject({ kind: z.literal('cut-in'), backChannels: z.string() });
const waitRule = z.strictObject({ kind: z.literal('wait') });
const silenceRule = z.strictObject({ kind: z.literal('silence') });

const rule = z.discriminatedUnion('kind', [
  partsRule,
  bannedRule,
  returnRule,
  cutInRule,
  waitRule,
  silenceRule,
]);
export type Rule = z.infer<typeof rule>;
export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

const ruleSet = z.strictObject({
  version: z.string().min(1),
  name: z.string().min(1),
  settings,
  rules: z.record(z.string().regex(/^[PUSKZ]\d\d$/), rule),
});
/** How each item is judged by machine; keyed by item code. It never says what anything costs. */
export type RuleSet = z.infer<typeof ruleSet>;

/** Reads a rule set from YAML. Throws a `bad-request` refusal that names every wrong place. */
export function readRuleSet(text: string): RuleSet {
  if (text.length > 1_000_000) throw new Refusal('bad-request', { detail: '规则集文件超过 1 MB' });
  const read = ruleSet.safeParse(parseYaml(text));
  if (read.success) return read.data;
  const problems = read.error.issues.slice(0, 20).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Refusal('bad-request', { detail: `规则集有误：${problems.join('；')}` });
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new Refusal('bad-request', {
      detail: `规则集不是有效的 YAML:${(error as Error).message.split('\n')[0]}`,
    });
  }
}
