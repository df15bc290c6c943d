import { change, type Writing } from '../../change.ts';
import { type MonthSettings, monthSettings } from '../../reads/kpi/month-settings.ts';
import { keepSetting } from '../keep-setting.ts';

/** What months are worked out by from now on; a month that was computed before has to be computed again. */
export function chooseMonthSettings(writing: Writing, chosen: MonthSettings): Promise<void> {
  return change(writing, async (c) => {
    const before = await monthSettings(c.tx);
    await keepSetting(c, 'aht-reference', chosen.ahtReference);
    await keepSetting(c, 'severity-adjusted', chosen.isSeverityAdjusted);
    await c.note({ action: 'choose-month-settings', subject: 'settings:month', before, after: chosen });
  });
}
