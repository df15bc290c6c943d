import { grouped } from '@tingjian/core/grouped.ts';
import { type Force, monthsOfForce } from '@tingjian/core/kpi/scheme/months-of-force.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';
import type { Scheme } from '@tingjian/core/kpi/scheme/scheme.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiSchemes } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { namesOf } from '../audit/names-of.ts';
import { indicatorTexts, readIndicatorTexts } from './indicators-in-force.ts';

export type SchemeRow = {
  id: string;
  post: string;
  version: number;
  name: string;
  fromMonth: string;
  hash: string;
  /** Null: it came with the program. */
  publishedBy: string | null;
  publishedAt: string;
  /** The months it counts for; null when a later version begins with the same month. */
  force: Force | null;
};

/** Every version of every 考核方案, by post, the newest first. */
export async function schemesList(db: Queries): Promise<SchemeRow[]> {
  const rows = await db.select().from(kpiSchemes).orderBy(asc(kpiSchemes.post), desc(kpiSchemes.version));
  const asked = rows.map(({ publishedBy }) => ({ actor: publishedBy, subject: '' }));
  const { actors } = await namesOf(db, asked);
  return [...grouped(rows, ({ post }) => post).values()].flatMap((ofPost) => {
    const force = monthsOfForce(ofPost);
    return ofPost.map((row): SchemeRow => {
      const { id, post, version, name, fromMonth, hash, publishedBy, publishedAt } = row;
      return {
        ...{ id, post, version, name, fromMonth, hash, publishedAt: publishedAt.toISOString() },
        ...{ publishedBy: actors.get(publishedBy) ?? null, force: force.get(row) ?? null },
      };
    });
  });
}

/** What one version says, however old it is. */
export async function oneScheme(db: Queries, id: string): Promise<Scheme> {
  const [row] = await db.select().from(kpiSchemes).where(eq(kpiSchemes.id, id));
  if (!row) throw new Refusal('scheme-not-found');
  return readScheme(row.text, readIndicatorTexts(await indicatorTexts(db, { withRetired: true })));
}

/** The posts of agents and team leads who are here now, with how many have each. */
export async function postsNow(db: Queries): Promise<{ post: string; people: number }[]> {
  const rows = await db
    .select({ post: people.post, people: count() })
    .from(people)
    .where(and(isNotNull(people.post), isNull(people.leftOn), inArray(people.role, ['agent', 'team-lead'])))
    .groupBy(people.post)
    .orderBy(asc(people.post));
  return rows.map(({ post, people: many }) => ({ post: post!, people: many }));
}
