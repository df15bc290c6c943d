import { readFile } from 'node:fs/promises';
import {
  type Indicator,
  readIndicators,
  type VariantChoice,
} from '@tingjian/core/kpi/indicators/read-indicators.ts';
import { readOwnIndicator } from '@tingjian/core/kpi/indicators/read-own-indicator.ts';
import { asc, isNull } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { type IndicatorTexts, ownIndicators } from '../../schema/kpi.ts';
import { setting } from '../setting.ts';

const SHIPPED = new URL('../../../../core/kpi/indicators.yaml', import.meta.url);

/**
 * The texts of the indicators that count now: the shipped ones in the chosen definitions, and the centre's own; those
 * that were retired too, where something old is to be read.
 */
export async function indicatorTexts(db: Queries, { withRetired = false } = {}): Promise<IndicatorTexts> {
  const own = await db
    .select({ code: ownIndicators.code, text: ownIndicators.text })
    .from(ownIndicators)
    .where(withRetired ? undefined : isNull(ownIndicators.retiredAt))
    .orderBy(asc(ownIndicators.code));
  return {
    file: await readFile(SHIPPED, 'utf8'),
    choice: ((await setting(db, 'indicator-choice')) as VariantChoice | null) ?? {},
    own: Object.fromEntries(own.map(({ code, text }) => [code, text])),
  };
}

/** Indicators by code, ready to be worked out. */
export function readIndicatorTexts({ file, choice, own }: IndicatorTexts): Map<string, Indicator> {
  const all = readIndicators(file, choice);
  const codes = [...all.keys(), ...Object.keys(own)];
  for (const [code, text] of Object.entries(own)) {
    all.set(code, readOwnIndicator(code, text, codes, choice[code]));
  }
  return all;
}
