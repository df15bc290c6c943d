import { chinaDay, chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import type { Sums } from '@tingjian/core/kpi/measures.ts';
import { ahtReferences } from '@tingjian/core/kpi/month/aht-references.ts';
import type { MonthInput } from '@tingjian/core/kpi/month/month-input.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { indicatorTexts, readIndicatorTexts } from './indicators-in-force.ts';
import { monthCoaching } from './month-coaching.ts';
import { monthExtras } from './month-extras.ts';
import { monthFacts } from './month-facts.ts';
import { monthFaults } from './month-faults.ts';
import { sumsOfPeople } from './month-input.ts';
import { monthMix } from './month-mix.ts';
import { monthPeople } from './month-people.ts';
import { type MonthQuality, type PersonQuality, qualitySums } from './month-quality.ts';
import { monthSettings } from './month-settings.ts';
import { schemeFor, schemesInForce } from './schemes-in-force.ts';

/**
 * What the forms of a month (YYYY-MM) would be worked out from now, for somebody who looks: from the kept sums, and
 * without what only a ranking needs. A month is computed from the raw rows, never from this.
 */
export async function monthSoFar(db: Queries, month: string): Promise<MonthInput> {
  const span = chinaMonthSpan(month);
  const days = { first: `${month}-01`, last: dayAfter(chinaDay(span.until), -1) };
  const indicators = readIndicatorTexts(await indicatorTexts(db));
  const schemes = await schemesInForce(db, month, indicators);
  const faults = await monthFaults(db, days);
  // What a fault of a system takes out is not told apart in the sums.
  const facts =
    faults.faults.length > 0 ? await monthFacts(db, { ...days, faults }) : await keptFacts(db, days.first);
  const { sums: quality, fatals } = await keptQuality(db, days.first);
  const people = await monthPeople(db, days, new Set([...facts.people.keys(), ...quality.keys()]));
  const sums = sumsOfPeople(people, {
    ...{ facts: facts.people, quality },
    coached: await monthCoaching(db, span),
  });
  const { ahtReference } = await monthSettings(db);
  const references = ahtReferences({
    ...{ people, sums, centre: facts.centre, indicators, by: ahtReference },
    mix: ahtReference === 'business' ? await monthMix(db, span) : [],
  });
  return {
    ...{ month, people, sums, centre: facts.centre, indicators, fatals, references },
    schemeOf: (person) => schemeFor(schemes, person),
    ...{ extras: await monthExtras(db, month), history: {}, uncounted: {} },
  };
}

async function keptFacts(db: Queries, first: string): Promise<{ people: Map<string, Sums>; centre: Sums }> {
  const rows = await db.execute<{ number: string; sums: Sums }>(sql`
    select person_number as number, sums from fact_months where day = ${first}::date`);
  const people = new Map(rows.map(({ number, sums }) => [number, sums]));
  const centre = people.get('') ?? {};
  people.delete('');
  return { people, centre };
}

/** As `monthQuality` finds them from the calls. */
async function keptQuality(db: Queries, first: string): Promise<MonthQuality> {
  const rows = await db.execute<PersonQuality>(sql`
    select person_number as number, sum(fatal)::int as fatals,
      coalesce(sum(calls) filter (where sample = 'random'), 0)::int as calls,
      coalesce(sum(points::numeric) filter (where sample = 'random'), 0)::float8 as points,
      coalesce(sum(points_squared::numeric) filter (where sample = 'random'), 0)::float8 as squared,
      coalesce(sum(passed) filter (where sample = 'random'), 0)::int as passed,
      coalesce(sum(fatal) filter (where sample = 'random'), 0)::int as fatal
    from qa_months where day = ${first}::date group by person_number`);
  return qualitySums(rows);
}
