import { type RiskSettings, riskSettings } from '@tingjian/core/review/risk-settings.ts';
import type { Queries } from '../connect.ts';
import { setting } from './setting.ts';

/** What brings a call into the risk queue; the defaults until a manager changed them. */
export async function riskSetting(db: Queries): Promise<RiskSettings> {
  return riskSettings.parse((await setting(db, 'risk')) ?? {});
}
