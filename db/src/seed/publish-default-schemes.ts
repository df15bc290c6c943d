import { readFile } from 'node:fs/promises';
import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { hashOf } from '@tingjian/core/hash.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';
import { desc, eq } from 'drizzle-orm';
import type { Writing } from '../change.ts';
import { indicatorTexts, readIndicatorTexts } from '../reads/kpi/indicators-in-force.ts';
import { AGENT_POST, LEAD_POST } from '../reads/kpi/schemes-in-force.ts';
import { kpiSchemes } from '../schema/kpi.ts';
import { publishScheme } from '../writes/kpi/publish-scheme.ts';

const FILES = [
  { post: AGENT_POST, file: 'agent.yaml' },
  { post: LEAD_POST, file: 'supervisor.yaml' },
];
/** The first ones count for every month there is. */
const ALWAYS = '2000-01';

/** Publishes the shipped schemes for every post that has none of its own; `by` is the program, not a person. */
export async function publishDefaultSchemes(by: Writing): Promise<void> {
  const indicators = readIndicatorTexts(await indicatorTexts(by.db));
  for (const { post, file } of FILES) {
    const text = await readFile(new URL(`../../../core/kpi/schemes/${file}`, import.meta.url), 'utf8');
    const [last] = await by.db
      .select()
      .from(kpiSchemes)
      .where(eq(kpiSchemes.post, post))
      .orderBy(desc(kpiSchemes.version))
      .limit(1);
    if (last && last.publishedBy !== by.actor) continue;
    if (last?.hash === hashOf(readScheme(text, indicators))) continue;
    const fromMonth = last ? chinaMonth(by.clock.now()) : ALWAYS;
    await publishScheme(by, { post, fromMonth, text }, last === undefined);
  }
}
