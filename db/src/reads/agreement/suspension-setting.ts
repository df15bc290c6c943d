import { type SuspensionSettings, suspensionSettings } from '@tingjian/core/agreement/suspension-settings.ts';
import type { Queries } from '../../connect.ts';
import { setting } from '../setting.ts';

/** When a rule is suspended; the defaults until a manager changed them. */
export async function suspensionSetting(db: Queries): Promise<SuspensionSettings> {
  return suspensionSettings.parse((await setting(db, 'suspension')) ?? {});
}
