import { z } from '@hono/zod-openapi';
import type * as Answer from '../answers/setup.ts';

export const demoAnswer = z
  .object({ state: z.enum(['none', 'loading', 'loaded', 'ended']), share: z.number(), doing: z.string() })
  .openapi('Demo') satisfies z.ZodType<Answer.DemoAnswer>;
export const endedDemoAnswer = z
  .object({ calls: z.number(), people: z.number() })
  .openapi('EndedDemo') satisfies z.ZodType<Answer.EndedDemoAnswer>;

export const phraseSettings = z
  .object({
    organisation: z.array(z.string().trim().min(2).max(30)).min(1).max(20),
    surveyFollows: z.boolean(),
    systemPlaysAgentNumber: z.boolean(),
  })
  .openapi('PhraseSettings') satisfies z.ZodType<Answer.PhraseSettings>;
export const setupAnswer = z
  .object({
    steps: z.array(
      z.object({
        id: z.enum(['organisation', 'people', 'calls', 'sampling', 'scheme']),
        state: z.enum(['open', 'default', 'done']),
        count: z.number(),
      }),
    ),
    settings: phraseSettings,
  })
  .openapi('Setup') satisfies z.ZodType<Answer.SetupAnswer>;
