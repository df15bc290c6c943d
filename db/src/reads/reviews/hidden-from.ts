import { type SQL, sql } from 'drizzle-orm';
import { calls } from '../../schema/calls.ts';

/** Who asks, as far as it matters for what must stay hidden while people judge for themselves. */
export type Judging = { number: string | null; mayReview: boolean };

/** Programs and tests that judge nobody. */
export const NO_JUDGE: Judging = { number: null, mayReview: false };

/**
 * Is what the machine found on this call hidden from this person? A condition on `calls`. From everybody who may
 * review while a blind review waits for its own judgement; from those who take part in a calibration that is still
 * being scored. Null when nothing is ever hidden from them.
 */
export function hiddenFrom({ number, mayReview }: Judging): SQL<boolean> | null {
  const blind = sql`exists (select 1 from reviews blind where blind.call_id = ${calls.id}
    and blind.is_blind and blind.blind_at is null and blind.state in ('waiting', 'claimed'))`;
  const calibrated = sql`exists (select 1 from calibration_calls chosen
    join calibrations k on k.id = chosen.calibration_id and k.state = 'scoring'
    join calibration_people p on p.calibration_id = k.id and p.person_number = ${number}
    where chosen.call_id = ${calls.id})`;
  if (mayReview) return number ? sql<boolean>`(${blind} or ${calibrated})` : sql<boolean>`${blind}`;
  return number ? sql<boolean>`${calibrated}` : null;
}
