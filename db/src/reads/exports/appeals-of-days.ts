import { chinaDaysSpan } from '@tingjian/core/calendar/china-day.ts';
import { and, gte, lt } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { appeals } from '../../schema/appeals.ts';
import { callsInScope, type Scope } from '../../scope.ts';
import { type AppealRow, appealRows } from '../appeals/appeals-list.ts';

const BATCH = 500;

/** The appeals filed on these days (China, both included) within reach, some at a time. */
export async function* appealsOfDays(
  db: Queries,
  { from, to, scope, now }: { from: string; to: string; scope: Scope; now: Date },
): AsyncGenerator<AppealRow[], void> {
  const span = chinaDaysSpan({ from, to });
  const where = and(gte(appeals.filedAt, span.from!), lt(appeals.filedAt, span.to!), callsInScope(scope));
  for (let offset = 0; ; offset += BATCH) {
    const rows = await appealRows(db, where, now, { limit: BATCH, offset });
    if (rows.length === 0) return;
    yield rows;
  }
}
