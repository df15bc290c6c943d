import { and, eq, isNull } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { coaching } from '../../schema/coaching.ts';

/** A fatal item fell, by appeal or because the review was set back: the coaching that was due because of it is not needed any more. */
export async function dropFatalCoaching(
  c: Change,
  { callId, item, by, note }: { callId: string; item: string; by: string; note?: string },
): Promise<void> {
  const dropped = await c.tx
    .update(coaching)
    .set({ doneBy: by, doneAt: c.now, note: note ?? '致命项经申诉取消，不再需要辅导。' })
    .where(
      and(
        eq(coaching.callId, callId),
        eq(coaching.item, item),
        eq(coaching.cause, 'fatal'),
        isNull(coaching.doneAt),
      ),
    )
    .returning({ id: coaching.id });
  for (const { id } of dropped)
    await c.note({ action: 'drop-coaching', subject: `coaching:${id}`, after: { callId, item } });
}
