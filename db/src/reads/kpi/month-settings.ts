import { AHT_REFERENCES, type AhtReference } from '@tingjian/core/kpi/month/aht-references.ts';
import type { Queries } from '../../connect.ts';
import { setting } from '../setting.ts';

export type MonthSettings = {
  ahtReference: AhtReference;
  /** Ranks are also worked out with reviewers of equal severity; off until somebody turns it on. */
  isSeverityAdjusted: boolean;
};

/** What a centre chose for its months. */
export async function monthSettings(db: Queries): Promise<MonthSettings> {
  const chosen = await setting(db, 'aht-reference');
  return {
    ahtReference: AHT_REFERENCES.find((each) => each === chosen) ?? AHT_REFERENCES[0],
    isSeverityAdjusted: (await setting(db, 'severity-adjusted')) === true,
  };
}
