import { randomUUID } from 'node:crypto';
import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { CallState } from '@tingjian/core/calls/call-state.ts';
import type { Change } from '../change.ts';
import { intakeObstacle } from '../reads/intake-obstacle.ts';
import { calls } from '../schema/calls.ts';
import { nextCallLabel } from './call-label.ts';

/** What is told about a call when it comes in, whatever way it comes. */
export type NewCall = {
  facts: CallFacts & { agentNumber: string };
  /** `null`: nobody said; the time of arrival is used. */
  startedAt: Date | null;
  agentChannel: 'left' | 'right' | null;
  externalId: string | null;
  /** Already cleaned for display. */
  fileName: string;
  contentHash: string;
  durationMs: number | null;
  isDemo: boolean;
};

export type SubmittedCall = { id: string; label: string; state: CallState };

/** The row of a new call, or the refusal. Shared by submit-call and submit-transcript. */
export async function insertCall(
  c: Change,
  call: NewCall,
  first: { state: CallState; source: 'recording' | 'transcript' },
): Promise<SubmittedCall> {
  const incoming = { ...call, agentNumber: call.facts.agentNumber };
  const obstacle = await intakeObstacle(c.tx, incoming);
  if (obstacle) throw obstacle;

  const id = randomUUID();
  const startedAt = call.startedAt ?? c.now;
  const label = await nextCallLabel(c.tx, startedAt);
  const inserted = await c.tx
    .insert(calls)
    .values({
      ...first,
      id,
      label,
      contentHash: call.contentHash,
      fileName: call.fileName,
      externalId: call.externalId,
      agentNumber: call.facts.agentNumber,
      agentChannel: call.agentChannel,
      direction: call.facts.direction,
      releasedBy: call.facts.releasedBy,
      businessType: call.facts.businessType,
      ticket: call.facts.ticket,
      queue: call.facts.queue,
      startedAt,
      receivedAt: c.now,
      durationMs: call.durationMs,
      isDemo: call.isDemo,
    })
    .onConflictDoNothing()
    .returning({ id: calls.id });
  // Somebody handed in the same call at the same moment and was first.
  if (inserted.length === 0)
    throw (await intakeObstacle(c.tx, incoming)) ?? new Error('the call was not inserted');
  await c.note({
    action: 'submit-call',
    subject: `call:${id}`,
    after: { label, ...first, contentHash: call.contentHash },
  });
  await c.tell({ id, state: first.state, progress: null });
  return { id, label, state: first.state };
}
