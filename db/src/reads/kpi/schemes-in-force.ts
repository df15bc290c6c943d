import type { Indicator } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import type { MonthPerson } from '@tingjian/core/kpi/month/month-input.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';
import type { Scheme } from '@tingjian/core/kpi/scheme/scheme.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { asc, lte } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiSchemes } from '../../schema/kpi.ts';

/** What a post without a scheme of its own is measured by. */
export const AGENT_POST = '坐席';
export const LEAD_POST = '班长';

export type SchemeInForce = { id: string; post: string; hash: string; scheme: Scheme };

/** Post → the newest scheme whose first month has come. */
export async function schemesInForce(
  db: Queries,
  month: string,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<Map<string, SchemeInForce>> {
  const rows = await db
    .select()
    .from(kpiSchemes)
    .where(lte(kpiSchemes.fromMonth, month))
    .orderBy(asc(kpiSchemes.fromMonth), asc(kpiSchemes.version));
  const newest = new Map(rows.map((row) => [row.post, row]));
  return new Map(
    [...newest].map(([post, { id, hash, text }]) => {
      return [post, { id, post, hash, scheme: readScheme(text, indicators) }];
    }),
  );
}

/** The scheme of a person: that of their post, if it is one for their kind of work, else the general one. */
export function schemeFor(inForce: ReadonlyMap<string, SchemeInForce>, person: MonthPerson): SchemeInForce {
  const wanted = person.isTeamLead ? 'team' : 'person';
  const own = inForce.get(person.post);
  if (own?.scheme.of === wanted) return own;
  const general = inForce.get(person.isTeamLead ? LEAD_POST : AGENT_POST);
  if (general) return general;
  throw new Refusal('bad-scheme', { detail: `没有给“${person.post}”用的方案` });
}
