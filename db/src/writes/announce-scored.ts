import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import type { calls } from '../schema/calls.ts';
import { type Announcing, announce } from './announce.ts';
import { listed } from './scorecard-row.ts';

/** A call has its first scorecard: told to the other systems that want to know. */
export async function announceScored(
  c: Announcing,
  call: typeof calls.$inferSelect,
  scorecard: Scorecard,
): Promise<void> {
  const { highest, lowest, missed, open } = listed(scorecard);
  await announce(c, 'scored', {
    ...{ callId: call.id, label: call.label, externalId: call.externalId, agentNumber: call.agentNumber },
    ...{ startedAt: call.startedAt.toISOString(), points: { highest, lowest }, missed, open },
  });
}
