import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { settings } from '../schema/settings.ts';
import type { SettingKey } from '../writes/keep-setting.ts';

/** The value kept under a key; null if nothing is. */
export async function setting(db: Queries, key: SettingKey): Promise<unknown> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value ?? null;
}
