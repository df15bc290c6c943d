import { and, eq, sql } from 'drizzle-orm';
import { CALL_CHANNEL } from '../change.ts';
import type { Database } from '../connect.ts';
import { calls } from '../schema/calls.ts';

/** How far a transcription is. Not a change of fact: no audit row, and it never goes back. */
export async function noteProgress(db: Database, callId: string, progress: number): Promise<void> {
  await db.transaction(async (tx) => {
    const moved = await tx
      .update(calls)
      .set({ progress })
      .where(
        and(
          eq(calls.id, callId),
          eq(calls.state, 'transcribing'),
          sql`coalesce(${calls.progress}, 0) < ${progress}`,
        ),
      )
      .returning({ id: calls.id });
    if (moved.length === 0) return;
    const event = JSON.stringify({ id: callId, state: 'transcribing', progress });
    await tx.execute(sql`select pg_notify(${CALL_CHANNEL}, ${event})`);
  });
}
