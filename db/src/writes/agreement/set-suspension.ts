import type { SuspensionSettings } from '@tingjian/core/agreement/suspension-settings.ts';
import { change, type Writing } from '../../change.ts';
import { suspensionSetting } from '../../reads/agreement/suspension-setting.ts';
import { keepSetting } from '../keep-setting.ts';

/** A manager says from when on a rule stops deducting. Counts from the next look, not backwards. */
export function setSuspension(writing: Writing, settings: SuspensionSettings): Promise<void> {
  return change(writing, async (c) => {
    const before = await suspensionSetting(c.tx);
    await keepSetting(c, 'suspension', settings);
    await c.note({ action: 'set-suspension', subject: 'setting:suspension', before, after: settings });
  });
}
