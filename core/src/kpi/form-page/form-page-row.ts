import type { FormPart, FormRow } from '../form/form.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import { fixed2 } from '../round.ts';
import { sayRule } from '../sheets/say-rule.ts';
import { signed } from './signed.ts';

/** One figure of a row: what it is, what it came to, how sure it is. */
export type FormPagePart = {
  name: string;
  /** 92.00 分, or 无数据. */
  value: string;
  /** Count and interval: a figure never stands alone. */
  sureness: string | null;
  target: string;
};
export type FormPageRow = {
  no: string;
  name: string;
  weight: string;
  parts: FormPagePart[];
  points: string;
  /** Where a figure is not simply the own one, and single events that took points. */
  notes: string[];
};

/** A row of the form in words. */
export function formPageRow(
  row: FormRow,
  no: number,
  indicators: ReadonlyMap<string, Indicator>,
): FormPageRow {
  const { name, weight, parts, adjustments, points } = row;
  const notes = parts.flatMap(({ note }) => (note === null ? [] : [note]));
  const events = adjustments.map(
    ({ reason, times, points: lost }) => `${reason}${times === null ? '' : ` ${times} 次`} ${signed(lost)}`,
  );
  return {
    ...{ no: String(no), name, weight: plain(weight), points: points === null ? '待数据' : fixed2(points) },
    parts: parts.map((part) => partOf(part, indicators.get(part.indicator)!)),
    notes: [...new Set([...notes, ...events])],
  };
}

function partOf({ figure, rule, reference, share }: FormPart, indicator: Indicator): FormPagePart {
  const { name, unit } = indicator;
  const { value, above, below, low, high } = figure;
  const interval = low === null || high === null ? [] : [`95% 区间 ${fixed2(low)}–${fixed2(high)}`];
  const counts = above === null || below === null ? [] : [`${plain(above)} ÷ ${plain(below)}`];
  const around = reference === null ? '' : `（全中心 ${fixed2(reference)}）`;
  return {
    name: share === 1 ? name : `${name}（占 ${plain(share * 100)}%）`,
    value: value === null ? '无数据' : unit === '%' ? `${fixed2(value)}%` : `${fixed2(value)} ${unit}`,
    sureness: value === null ? null : [...counts, ...interval].join('，') || null,
    target: sayRule(rule) + around,
  };
}

function plain(value: number): string {
  return String(Number(value.toFixed(2)));
}
