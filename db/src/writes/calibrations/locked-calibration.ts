import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { calibrations } from '../../schema/calibrations.ts';

export type Calibration = typeof calibrations.$inferSelect;

/** Held to the end of the transaction: nobody's score comes in while others' are being opened. */
export async function lockedCalibration(c: Change, id: string): Promise<Calibration> {
  const [row] = await c.tx.select().from(calibrations).where(eq(calibrations.id, id)).for('update');
  if (!row) throw new Refusal('calibration-not-found');
  return row;
}
