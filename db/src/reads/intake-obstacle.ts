import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { agents } from '../schema/agents.ts';
import { calls } from '../schema/calls.ts';

type Incoming = { agentNumber: string; contentHash: string; externalId: string | null };

/** Why a call cannot come in: an agent nobody knows, or a call that is here already. Null: nothing in the way. */
export async function intakeObstacle(db: Queries, incoming: Incoming): Promise<Refusal | null> {
  const { agentNumber, contentHash, externalId } = incoming;
  const found = { id: calls.id, label: calls.label };
  const [same] = await db.select(found).from(calls).where(eq(calls.contentHash, contentHash));
  if (same) return new Refusal('already-here', { callId: same.id, detail: same.label });
  if (externalId !== null) {
    const [other] = await db.select(found).from(calls).where(eq(calls.externalId, externalId));
    if (other) {
      const detail = `${externalId},${other.label}`;
      return new Refusal('duplicate-external-id', { callId: other.id, detail });
    }
  }
  const [agent] = await db.select().from(agents).where(eq(agents.number, agentNumber));
  return agent ? null : new Refusal('unknown-agent', { detail: agentNumber });
}
