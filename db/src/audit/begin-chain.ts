import { isNotNull, isNull } from 'drizzle-orm';
import type { Writing } from '../change.ts';
import { audit } from '../schema/audit.ts';
import { appendAudit } from './append-audit.ts';

/** At start, so that nobody waits for it later: the rows of an older version are sealed. Once; changes nothing after. */
export async function beginChain(writing: Writing): Promise<void> {
  const { db, trail, clock } = writing;
  const some = (which: typeof isNull) =>
    db.select({ id: audit.id }).from(audit).where(which(audit.seq)).limit(1);
  if ((await some(isNotNull)).length > 0 || (await some(isNull)).length === 0) return;
  const end = await db.transaction((tx) => appendAudit(tx, trail, writing, [], clock.now()));
  trail.noteSeal(end);
}
