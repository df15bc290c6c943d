import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { calibrations } from '../../schema/calibrations.ts';
import { lockedCalibration } from './locked-calibration.ts';

/** What the session came to, in words; may be put better later, the audit keeps what it was. */
export function concludeCalibration(
  writing: Writing,
  { id, conclusion }: { id: string; conclusion: string },
): Promise<void> {
  return change(writing, async (c) => {
    const before = await lockedCalibration(c, id);
    if (before.state !== 'compared') throw new Refusal('calibration-not-compared');
    await c.tx.update(calibrations).set({ conclusion }).where(eq(calibrations.id, id));
    await c.note({
      action: 'conclude-calibration',
      subject: `calibration:${id}`,
      before: { conclusion: before.conclusion },
      after: { conclusion },
    });
  });
}
