import { z } from 'zod';
import { grades } from '../grades.ts';
import { MEASURES, type Measure } from '../measures.ts';
import { pointRule } from '../points/point-rule.ts';

const measure = z.enum(Object.keys(MEASURES) as [Measure, ...Measure[]], { error: '没有这个度量' });

const part = z.strictObject({
  indicator: z.string(),
  share: z.number().positive().max(1),
  rule: pointRule,
  /** Too few cases: the own figure all the same, or the team's, marked. */
  few: z.enum(['self', 'team']).default('self'),
  /** Nothing reported: the form waits, full points, the team's figure, or the weight goes to the other rows. */
  none: z.enum(['wait', 'full', 'team', 'spread']).default('wait'),
});
const adjustment = z.strictObject({
  measure,
  points: z.number(),
  reason: z.string().min(2),
  zeroAbove: z.number().optional(),
  further: z.strictObject({ from: z.number(), points: z.number() }).optional(),
});
const row = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  name: z.string().min(1).max(40),
  weight: z.number().positive().max(100),
  parts: z.array(part).min(1).max(6),
  adjust: z.array(adjustment).default([]),
});

/** What a post is measured by in a month: domain sections 3.2 to 3.5. */
export const scheme = z.strictObject({
  version: z.string().min(1),
  name: z.string().min(1).max(60),
  /** Whose sums the form is made of: the person's own, or those of the team they lead. */
  of: z.enum(['person', 'team']).default('person'),
  rows: z.array(row).min(1).max(30),
  extras: z.strictObject({
    additions: z.array(z.strictObject({ measure, points: z.number().positive(), reason: z.string() })),
    /** The most that all additions together may come to. */
    cap: z.number().min(0),
    /** Of each fatal error that two people confirmed. */
    fatal: z.strictObject({ points: z.number().max(0), notAbove: z.string().nullable() }),
  }),
  grades,
  /** Null: nobody is ranked. */
  ranking: z
    .strictObject({
      workingDays: z.number().min(0),
      evaluations: z.number().min(0),
      calls: z.number().min(0),
      /** 0..1: how many of a team are looked at from the end. */
      lastShare: z.number().min(0).max(0.5),
      /** Nobody with this total or more is marked. */
      floor: z.number(),
    })
    .nullable(),
});
export type Scheme = z.infer<typeof scheme>;
export type SchemeRow = Scheme['rows'][number];
export type SchemePart = SchemeRow['parts'][number];
