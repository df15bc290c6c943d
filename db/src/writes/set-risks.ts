import type { RiskSettings } from '@tingjian/core/review/risk-settings.ts';
import { change, type Writing } from '../change.ts';
import { riskSetting } from '../reads/risk-setting.ts';
import { keepSetting } from './keep-setting.ts';

/** A manager says what brings a call into the risk queue. Counts for calls scored from now on. */
export function setRisks(writing: Writing, settings: RiskSettings): Promise<void> {
  return change(writing, async (c) => {
    const before = await riskSetting(c.tx);
    await keepSetting(c, 'risk', settings);
    await c.note({ action: 'set-risks', subject: 'setting:risk', before, after: settings });
  });
}
