import { Refusal } from '@tingjian/core/refusal.ts';
import { eq, or } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { people } from '../schema/people.ts';

type Incoming = { agentNumber: string; contentHash: string; externalId: string | null };

/** Why a call cannot come in: an agent nobody knows, or a call that is here already. Null: nothing in the way. */
export async function intakeObstacle(db: Queries, incoming: Incoming): Promise<Refusal | null> {
  const { agentNumber, contentHash, externalId } = incoming;
  // One question for both: between two, the first of several senders could come in and be taken for another call.
  const alike = await db
    .select({ id: calls.id, label: calls.label, contentHash: calls.contentHash })
    .from(calls)
    .where(
      or(
        eq(calls.contentHash, contentHash),
        externalId === null ? undefined : eq(calls.externalId, externalId),
      ),
    );
  const same = alike.find((call) => call.contentHash === contentHash);
  if (same) return new Refusal('already-here', { callId: same.id, detail: same.label });
  const [other] = alike;
  if (other) {
    return new Refusal('duplicate-external-id', {
      callId: other.id,
      detail: `${externalId}，${other.label}`,
    });
  }
  const [agent] = await db.select().from(people).where(eq(people.number, agentNumber));
  return agent ? null : new Refusal('unknown-agent', { detail: agentNumber });
}
