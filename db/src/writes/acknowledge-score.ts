import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { scoreVersions } from '../schema/score-versions.ts';
import { lockedCall } from './locked-call.ts';

/** The agent says: I have seen this version. It says nothing about agreeing; saying it again changes nothing. */
export function acknowledgeScore(writing: Writing, made: { versionId: string; by: string }): Promise<void> {
  const { versionId, by } = made;
  return change(writing, async (c) => {
    const [found] = await c.tx
      .select({ callId: scoreVersions.callId })
      .from(scoreVersions)
      .where(eq(scoreVersions.id, versionId));
    if (!found) throw new Refusal('version-not-found');
    const call = await lockedCall(c, found.callId);
    if (call.agentNumber !== by) throw new Refusal('not-own-score');
    if (call.versionId !== versionId) throw new Refusal('version-replaced');
    const [version] = await c.tx.select().from(scoreVersions).where(eq(scoreVersions.id, versionId));
    if (version!.acknowledgedAt) return;
    await c.tx.update(scoreVersions).set({ acknowledgedAt: c.now }).where(eq(scoreVersions.id, versionId));
    await c.note({
      action: 'acknowledge-score',
      subject: `call:${call.id}`,
      after: { version: version!.version, points: version!.points },
    });
  });
}
