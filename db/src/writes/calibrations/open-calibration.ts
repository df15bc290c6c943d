import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { calibrationPeople, calibrationScores, calibrations } from '../../schema/calibrations.ts';
import { notify } from '../notify.ts';
import { lockedCalibration } from './locked-calibration.ts';

/**
 * Opens the scores of a session to all: from now on nobody scores any more. Unsubmitted drafts do not count. Throws
 * `calibration-too-few` unless at least one call has two submitted scores.
 */
export function openCalibration(writing: Writing, { id, by }: { id: string; by: string }): Promise<void> {
  return change(writing, async (c) => {
    const { state, title } = await lockedCalibration(c, id);
    if (state !== 'scoring') throw new Refusal('calibration-closed');
    const submitted = await c.tx
      .select({ callId: calibrationScores.callId, person: calibrationScores.personNumber })
      .from(calibrationScores)
      .where(and(eq(calibrationScores.calibrationId, id), eq(calibrationScores.isSubmitted, true)));
    const isShared = submitted.some(({ callId }, at) =>
      submitted.some((other, otherAt) => otherAt !== at && other.callId === callId),
    );
    if (!isShared) throw new Refusal('calibration-too-few');
    await c.tx
      .update(calibrations)
      .set({ state: 'compared', comparedAt: c.now })
      .where(eq(calibrations.id, id));
    await c.note({
      action: 'compare-calibration',
      subject: `calibration:${id}`,
      before: { state },
      after: { state: 'compared', scores: submitted.length },
    });
    const asked = await c.tx
      .select({ number: calibrationPeople.personNumber })
      .from(calibrationPeople)
      .where(eq(calibrationPeople.calibrationId, id));
    for (const { number: to } of asked.filter(({ number }) => number !== by)) {
      const text = `校准“${title}”已经比对，可以看各人与大家差在哪里。`;
      await notify(c, { to, kind: 'calibration-compared', text, link: `/calibrations/${id}` });
    }
  });
}
