import type { Change } from '../change.ts';
import { settings } from '../schema/settings.ts';

export type SettingKey =
  | 'rule-set'
  | 'schedule'
  | 'demo'
  | 'suspension'
  | 'risk'
  | 'indicator-choice'
  | 'export-plan'
  | 'aht-reference'
  | 'severity-adjusted';

/** Part of the writes that decide what counts now. */
export async function keepSetting(c: Change, key: SettingKey, value: unknown): Promise<void> {
  await c.tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}
