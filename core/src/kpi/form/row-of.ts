import { type Figure, figureOf } from '../indicators/figure.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import { pointsOf } from '../points/points-of.ts';
import { round2 } from '../round.ts';
import type { SchemePart, SchemeRow } from '../scheme/scheme.ts';
import type { FormInput, FormLine, FormPart, FormRow } from './form.ts';

/** One row of the form: its parts, what is taken off for single events, and the points with two decimals. */
export function rowOf(row: SchemeRow, indicators: ReadonlyMap<string, Indicator>, input: FormInput): FormRow {
  const { id, name, weight } = row;
  const parts = row.parts.map((part) => partOf(part, weight, indicators.get(part.indicator)!, input));
  const adjustments = row.adjust.flatMap(({ measure, points, reason }): FormLine[] => {
    const times = input.own[measure] ?? 0;
    return times > 0 ? [{ reason, measure, times, points: points * times }] : [];
  });
  const isZero = row.adjust.some(
    ({ measure, zeroAbove }) => zeroAbove !== undefined && (input.own[measure] ?? 0) > zeroAbove,
  );
  const isWaiting = parts.some(({ points, from }) => points === null && from !== 'spread');
  const earned = parts.reduce((sum, part) => sum + (part.points ?? 0), 0);
  const lost = adjustments.reduce((sum, { points }) => sum + points, 0);
  const points = isZero ? 0 : Math.min(weight, Math.max(0, earned + lost));
  return { id, name, weight, parts, adjustments, spreadBy: 1, points: isWaiting ? null : round2(points) };
}

function partOf(part: SchemePart, rowWeight: number, indicator: Indicator, input: FormInput): FormPart {
  const { share, rule } = part;
  const weight = rowWeight * share;
  const own = figureOf(indicator, input.own);
  const reference =
    rule.kind === 'band'
      ? (input.references[indicator.code] ?? figureOf(indicator, input.centre).value)
      : null;
  const common = { indicator: indicator.code, share, rule, reference };
  const counted = (figure: Figure, from: 'own' | 'team', note: string | null): FormPart => {
    return {
      ...common,
      figure,
      from,
      note,
      points: pointsOf(rule, { value: figure.value, weight, reference }),
    };
  };
  if (own.value === null) {
    switch (part.none) {
      case 'full':
        return { ...common, figure: own, from: 'full', points: weight, note: '本月没有发生，按满分计' };
      case 'spread':
        return { ...common, figure: own, from: 'spread', points: null, note: '无数据，权重摊到其他各项' };
      case 'team':
        return counted(figureOf(indicator, input.team), 'team', '本人无数据，按班组平均计');
      case 'wait':
        return counted(own, 'own', '数据还没有到');
    }
  }
  if (!own.isEnough && part.few === 'team') {
    const team = figureOf(indicator, input.team);
    const note = `样本不足（${own.below} 个，要求 ${indicator.enough} 个），按班组平均计`;
    if (team.value !== null) return counted(team, 'team', note);
  }
  return counted(own, 'own', own.isEnough ? null : `样本少（${own.below} 个）`);
}
