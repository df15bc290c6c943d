import type { AhtReference } from '@tingjian/core/kpi/month/aht-references.ts';
import type { PersonMonth, TeamMonth } from '@tingjian/core/kpi/month/month.ts';
import type { Severity } from '@tingjian/core/kpi/ranking/severity.ts';
import type { Standing } from '@tingjian/core/kpi/ranking/standing.ts';
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from './people.ts';
import { teams } from './teams.ts';

/** The file of indicators, which of several definitions count, and those the centre made itself. */
export type IndicatorTexts = {
  file: string;
  choice: Record<string, string>;
  own: Record<string, string>;
  /** What the AHT band was laid around; not there in the first computings: the centre's mean. */
  ahtReference?: AhtReference;
};

const at = (name: string) => timestamp(name, { withTimezone: true });

/** 考核方案: what a post is measured by. Published versions never change; the newest whose month has begun is in force. */
export const kpiSchemes = pgTable(
  'kpi_schemes',
  {
    id: uuid('id').primaryKey(),
    /** The post type it is for. */
    post: text('post').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    /** YYYY-MM, the first month it counts for. */
    fromMonth: text('from_month').notNull(),
    /** As read by core/kpi/scheme. */
    text: text('text').notNull(),
    hash: text('hash').notNull(),
    publishedBy: text('published_by').notNull(),
    publishedAt: at('published_at').notNull(),
  },
  (t) => [uniqueIndex('kpi_schemes_once').on(t.post, t.version)],
);

/** Indicators that a centre made for itself from facts. */
export const ownIndicators = pgTable('own_indicators', {
  code: text('code').primaryKey(),
  text: text('text').notNull(),
  madeBy: text('made_by').notNull(),
  madeAt: at('made_at').notNull(),
  retiredAt: at('retired_at'),
});

export type MonthState = 'open' | 'computed' | 'checked' | 'published' | 'frozen';

/** 月度考核: where a month stands. Each step is a person's. */
export const kpiMonths = pgTable('kpi_months', {
  /** YYYY-MM. */
  month: text('month').primaryKey(),
  state: text('state').$type<MonthState>().notNull(),
  computationId: uuid('computation_id'),
  checkedBy: text('checked_by'),
  checkedAt: at('checked_at'),
  publishedBy: text('published_by'),
  publishedAt: at('published_at'),
  frozenBy: text('frozen_by'),
  frozenAt: at('frozen_at'),
  isDemo: boolean('is_demo').notNull().default(false),
});

/** One computing of a month: from what, by whom, and what it changed against the one before. */
export const kpiComputations = pgTable(
  'kpi_computations',
  {
    id: uuid('id').primaryKey(),
    month: text('month').notNull(),
    number: integer('number').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: at('made_at').notNull(),
    /** Hashes of schemes, indicators, settings and of the sums it was made from. */
    madeFrom: jsonb('made_from').$type<Record<string, string>>().notNull(),
    /** Changes against the computing before: person, field, before, after, why. */
    changes: jsonb('changes')
      .$type<{ personNumber: string; field: string; before: unknown; after: unknown; why: string }[]>()
      .notNull(),
    reason: text('reason'),
    /** The indicators as they were read, so that an old month can be explained with its own definitions. */
    indicators: jsonb('indicators').$type<IndicatorTexts>().notNull(),
    /** What core found of each team. */
    teams: jsonb('teams').$type<TeamMonth[]>().notNull(),
    /** How severe each reviewer of the random sample was. */
    reviewers: jsonb('reviewers').$type<Severity[]>().notNull().default([]),
  },
  (t) => [uniqueIndex('kpi_computations_once').on(t.month, t.number)],
);

/** 考核表: one person's form of one computing, whole. `body` and `ranking` are what core made of them. */
export const kpiForms = pgTable(
  'kpi_forms',
  {
    computationId: uuid('computation_id')
      .notNull()
      .references(() => kpiComputations.id),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
    month: text('month').notNull(),
    teamId: uuid('team_id'),
    schemeId: uuid('scheme_id')
      .notNull()
      .references(() => kpiSchemes.id),
    total: doublePrecision('total'),
    grade: text('grade'),
    rank: integer('rank'),
    isMarked: boolean('is_marked').notNull().default(false),
    body: jsonb('body').$type<PersonMonth>().notNull(),
    ranking: jsonb('ranking').$type<Standing>(),
  },
  (t) => [
    primaryKey({ columns: [t.computationId, t.personNumber] }),
    index('kpi_forms_by_person').on(t.personNumber, t.month),
    index('kpi_forms_by_month').on(t.month),
  ],
);

/** Plus and minus outside the 100, entered by a person with a reason. */
export const kpiExtras = pgTable(
  'kpi_extras',
  {
    id: uuid('id').primaryKey(),
    month: text('month').notNull(),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
    kind: text('kind').notNull(),
    points: doublePrecision('points').notNull(),
    reason: text('reason').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: at('made_at').notNull(),
    removedBy: text('removed_by'),
    removedAt: at('removed_at'),
  },
  (t) => [index('kpi_extras_by_month').on(t.month, t.personNumber)],
);

/** Remark and signature on a published form: the person's, their leader's, a manager's. */
export const kpiSignatures = pgTable(
  'kpi_signatures',
  {
    id: uuid('id').primaryKey(),
    month: text('month').notNull(),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
    role: text('role').$type<'agent' | 'leader' | 'manager'>().notNull(),
    /** False: objected, with the remark as the reason. */
    agrees: boolean('agrees').notNull(),
    remark: text('remark'),
    signedBy: text('signed_by').notNull(),
    signedAt: at('signed_at').notNull(),
    computationId: uuid('computation_id')
      .notNull()
      .references(() => kpiComputations.id),
  },
  (t) => [index('kpi_signatures_by_month').on(t.month, t.personNumber)],
);

/** A consequence that the ladder proposes; a person accepts or rejects it with a reason. Never a dismissal. */
export const ladderSteps = pgTable(
  'ladder_steps',
  {
    id: uuid('id').primaryKey(),
    month: text('month').notNull(),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
    step: text('step').$type<'talk' | 'retraining' | 'proposal'>().notNull(),
    /** Why the ladder came to it, in Chinese. */
    because: text('because').notNull(),
    state: text('state').$type<'proposed' | 'accepted' | 'rejected'>().notNull(),
    decidedBy: text('decided_by'),
    decidedAt: at('decided_at'),
    reason: text('reason'),
    /** Of a retraining: begun, ended, the exam's mark, passed. */
    record: jsonb('record').$type<{
      from?: string;
      to?: string;
      mark?: number;
      isPassed?: boolean;
      note?: string;
    }>(),
    madeAt: at('made_at').notNull(),
  },
  (t) => [uniqueIndex('ladder_steps_once').on(t.month, t.personNumber, t.step)],
);

/** A closed month that a manager opened again, and the late facts that count since then. */
export const monthReopenings = pgTable(
  'month_reopenings',
  {
    id: uuid('id').primaryKey(),
    month: text('month').notNull(),
    reopenedBy: text('reopened_by').notNull(),
    reopenedAt: at('reopened_at').notNull(),
    reason: text('reason').notNull(),
    /** The computing that was frozen; it stays as it was. */
    computationId: uuid('computation_id')
      .notNull()
      .references(() => kpiComputations.id),
    /** Kind and key of every late fact that was let in. */
    lateFacts: jsonb('late_facts').$type<{ kind: string; key: string }[]>().notNull(),
  },
  (t) => [index('month_reopenings_by_month').on(t.month)],
);

/** 系统故障日: facts of these kinds of that day are kept and do not count, because a person said why. */
export const systemFaults = pgTable(
  'system_faults',
  {
    id: uuid('id').primaryKey(),
    day: date('day').notNull(),
    /** Null: the whole centre. */
    teamId: uuid('team_id').references(() => teams.id),
    kinds: text('kinds').array().notNull(),
    reason: text('reason').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: at('made_at').notNull(),
    removedBy: text('removed_by'),
    removedAt: at('removed_at'),
  },
  (t) => [index('system_faults_by_day').on(t.day)],
);
