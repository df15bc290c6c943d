import { chinaDay, chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { hashOf } from '@tingjian/core/hash.ts';
import { addSums, type Sums } from '@tingjian/core/kpi/measures.ts';
import { ahtReferences } from '@tingjian/core/kpi/month/aht-references.ts';
import type { MonthInput, MonthPerson } from '@tingjian/core/kpi/month/month-input.ts';
import type { Queries } from '../../connect.ts';
import type { IndicatorTexts } from '../../schema/kpi.ts';
import { indicatorTexts, readIndicatorTexts } from './indicators-in-force.ts';
import { ladderHistory } from './ladder-history.ts';
import { type CoachingSums, monthCoaching } from './month-coaching.ts';
import { monthExtras } from './month-extras.ts';
import { monthFacts } from './month-facts.ts';
import { type MonthFaults, monthFaults } from './month-faults.ts';
import { monthMix } from './month-mix.ts';
import { monthPeople } from './month-people.ts';
import { monthQuality } from './month-quality.ts';
import { monthReviews } from './month-reviews.ts';
import { monthSettings } from './month-settings.ts';
import { openAppeals } from './open-appeals.ts';
import { schemeFor, schemesInForce } from './schemes-in-force.ts';

/** Accounts begin the month whole, and what is noted only when it happens has not happened unless it was noted. */
export const FROM_THE_START: Sums = { accountPoints: 100, personMonths: 1, conductLost: 0 };

export type MonthSources = {
  input: MonthInput;
  indicators: IndicatorTexts;
  /** What it is made from: name → hash. Equal hashes give an equal month. */
  madeFrom: Record<string, string>;
};

/** Everything a month (YYYY-MM) is worked out from, straight from the raw rows. */
export async function monthInput(
  db: Queries,
  month: string,
  more: { withLate?: boolean } = {},
): Promise<MonthSources> {
  const span = chinaMonthSpan(month);
  const days = { first: `${month}-01`, last: dayAfter(chinaDay(span.until), -1) };
  const { ahtReference, isSeverityAdjusted } = await monthSettings(db);
  const texts = { ...(await indicatorTexts(db)), ahtReference };
  const indicators = readIndicatorTexts(texts);
  const schemes = await schemesInForce(db, month, indicators);
  const faults = await monthFaults(db, days);
  const facts = await monthFacts(db, { ...days, ...more, faults });
  const { sums: quality, fatals } = await monthQuality(db, span);
  const people = await monthPeople(db, days, new Set([...facts.people.keys(), ...quality.keys()]));
  const coached = await monthCoaching(db, span);
  const sums = sumsOfPeople(people, { facts: facts.people, quality, coached });
  const extras = await monthExtras(db, month);
  const history = await ladderHistory(db, month);
  const uncounted = uncountedOf(people, await openAppeals(db, span), faults);
  const calls = await monthReviews(db, span);
  const references = ahtReferences({
    ...{ people, sums, centre: facts.centre, indicators, by: ahtReference },
    mix: ahtReference === 'business' ? await monthMix(db, span) : [],
  });
  const used = new Map(
    people.map((person) => schemeFor(schemes, person)).map((each) => [each.post, each.hash]),
  );
  return {
    indicators: texts,
    madeFrom: {
      people: hashOf(people),
      sums: hashOf({ sums, centre: facts.centre, fatals }),
      references: hashOf(references),
      reviewers: hashOf({ calls, isSeverityAdjusted }),
      extras: hashOf(extras),
      history: hashOf({ history, uncounted }),
      indicators: hashOf(texts),
      schemes: hashOf(Object.fromEntries(used)),
    },
    input: {
      ...{ month, people, sums, centre: facts.centre, indicators, fatals, extras, history, uncounted },
      schemeOf: (person) => schemeFor(schemes, person),
      references,
      severity: { calls, isAdjusted: isSeverityAdjusted },
    },
  };
}

/** 工号 → why the month does not count in "running". */
function uncountedOf(
  people: MonthPerson[],
  appeals: ReadonlyMap<string, number>,
  faults: MonthFaults,
): Record<string, string> {
  const reasons = people.map(({ number }) => {
    const open = appeals.get(number);
    const why = [...(open ? [`有 ${open} 件申诉没有办结`] : []), faults.uncounted(number) ?? []].flat();
    return [number, why.join('；')] as const;
  });
  return Object.fromEntries(reasons.filter(([, why]) => why !== ''));
}

/** 工号 → what their facts, the calls of them that count and, for a lead, the coaching of the team come to. */
export function sumsOfPeople(
  people: MonthPerson[],
  made: Record<'facts' | 'quality', ReadonlyMap<string, Sums>> & {
    coached: ReadonlyMap<string, CoachingSums>;
  },
): Record<string, Sums> {
  const sums: Record<string, Sums> = {};
  for (const person of people) {
    const { number } = person;
    sums[number] = addSums([FROM_THE_START, made.facts.get(number) ?? {}, made.quality.get(number) ?? {}]);
    if (person.isTeamLead) Object.assign(sums[number], coachingOf(person, people, made.coached));
  }
  return sums;
}

/** What was due among the agents of the lead's team. */
function coachingOf(lead: MonthPerson, people: MonthPerson[], coached: ReadonlyMap<string, CoachingSums>) {
  const members = people.filter(({ isTeamLead, teamId }) => !isTeamLead && teamId === lead.teamId);
  const none: Sums = { coachingDue: 0, coachingInTime: 0 };
  return addSums([none, ...members.map(({ number }) => coached.get(number) ?? {})]);
}
