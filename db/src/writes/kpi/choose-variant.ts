import type { VariantChoice } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { sql } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { indicatorsList } from '../../reads/kpi/indicators-list.ts';
import { setting } from '../../reads/setting.ts';
import { keepSetting } from '../keep-setting.ts';
import { INDICATOR_LOCK } from './indicator-lock.ts';

/** From the next computing on an indicator is worked out by this definition; closed months keep theirs. */
export function chooseVariant(
  writing: Writing,
  { code, variant }: { code: string; variant: string },
): Promise<void> {
  return change(writing, async (c) => {
    await c.tx.execute(sql`select pg_advisory_xact_lock(${INDICATOR_LOCK})`);
    const indicator = (await indicatorsList(c.tx)).find((each) => each.code === code);
    if (!indicator) throw new Refusal('indicator-not-found');
    if (!indicator.variants.some(({ id }) => id === variant)) {
      const known = indicator.variants.map(({ id }) => id).join('、');
      throw new Refusal('bad-request', { detail: `${indicator.name}没有这个口径，有 ${known}` });
    }
    if (indicator.chosen === variant) return;
    const choice = ((await setting(c.tx, 'indicator-choice')) as VariantChoice | null) ?? {};
    await keepSetting(c, 'indicator-choice', { ...choice, [code]: variant });
    await c.note({
      action: 'choose-indicator',
      subject: `indicator:${code}`,
      before: { variant: indicator.chosen },
      after: { variant },
    });
  });
}
