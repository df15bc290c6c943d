import type { RememberedHeadings } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { factMappings } from '../../schema/facts.ts';

/** What somebody chose for the columns of this kind before. */
export async function rememberedHeadingsOf(db: Queries, kind: string): Promise<RememberedHeadings> {
  const [kept] = await db.select().from(factMappings).where(eq(factMappings.kind, kind));
  return kept?.mapping ?? {};
}
