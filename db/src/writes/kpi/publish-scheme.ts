import { randomUUID } from 'node:crypto';
import { hashOf } from '@tingjian/core/hash.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { max, sql } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { frozenThrough } from '../../reads/frozen-through.ts';
import { indicatorTexts, readIndicatorTexts } from '../../reads/kpi/indicators-in-force.ts';
import { kpiSchemes } from '../../schema/kpi.ts';

export type NewScheme = { post: string; fromMonth: string; text: string };

/** Any number will do, as long as every process that publishes uses the same one. */
const SCHEME_LOCK = 7_264_017;

/**
 * From this month on a post is measured by this 考核方案. A scheme that cannot be worked with, such as one whose weights
 * do not add up to 100, is refused; so is one for a month that is closed.
 */
export function publishScheme(
  writing: Writing,
  { post, fromMonth, text }: NewScheme,
  isFirst = false,
): Promise<{ id: string; version: number }> {
  return change(writing, async (c) => {
    await c.tx.execute(sql`select pg_advisory_xact_lock(${SCHEME_LOCK})`);
    const scheme = readScheme(text, readIndicatorTexts(await indicatorTexts(c.tx)));
    const frozen = await frozenThrough(c.tx);
    if (!isFirst && frozen && fromMonth <= frozen.slice(0, 7)) throw new Refusal('scheme-month-frozen');
    const [last] = await c.tx
      .select({ version: max(kpiSchemes.version) })
      .from(kpiSchemes)
      .where(sql`${kpiSchemes.post} = ${post}`);
    const version = (last?.version ?? 0) + 1;
    const id = randomUUID();
    const hash = hashOf(scheme);
    await c.tx.insert(kpiSchemes).values({
      ...{ id, post, version, name: scheme.name, fromMonth, text, hash },
      ...{ publishedBy: c.actor, publishedAt: c.now },
    });
    await c.note({
      action: 'publish-scheme',
      subject: `scheme:${id}`,
      after: { post, version, fromMonth, hash, name: scheme.name },
    });
    return { id, version };
  });
}
