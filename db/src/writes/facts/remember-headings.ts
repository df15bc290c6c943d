import type { RememberedHeadings } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import type { Writing } from '../../change.ts';
import { factMappings } from '../../schema/facts.ts';

/** Remembers how the files of a kind name their columns, for the next one. */
export async function rememberHeadings(
  { db, clock, actor }: Pick<Writing, 'db' | 'clock' | 'actor'>,
  kind: string,
  mapping: RememberedHeadings,
): Promise<void> {
  const kept = { mapping, savedBy: actor, savedAt: clock.now() };
  await db
    .insert(factMappings)
    .values({ kind, ...kept })
    .onConflictDoUpdate({ target: factMappings.kind, set: kept });
}
