import type { FormPart } from '../form/form.ts';

/**
 * The points of one part as a spreadsheet formula over the cell that holds its value; it comes to the same figure as
 * `pointsOf`. Null where the points do not follow from a value.
 */
export function pointsFormula(
  { rule, share, reference, from }: FormPart,
  weight: number,
  cell: string,
): string | null {
  const full = tidy(weight * share);
  if (from === 'full') return String(full);
  if (from === 'spread') return '0';
  const value = `ROUND(${cell},9)`;
  switch (rule.kind) {
    case 'linear':
      return `${full}*MAX(0,MIN(1,(${value}-${negative(rule.floor)})/${negative(tidy(rule.target - rule.floor))}))`;
    case 'steps': {
      const [first, ...rest] = rule.steps;
      const chosen = rest.reduce(
        (before, { from, share }) => `IF(${value}>=${from},${share},${before})`,
        String(first!.share),
      );
      return `${full}*${chosen}`;
    }
    case 'per-unit': {
      const worse = rule.higherIsBetter ? `${rule.target}-${value}` : `${value}-${rule.target}`;
      return `MAX(0,${full}-${rule.points}*INT(ROUND(MAX(0,${worse})/${rule.unit},9)))`;
    }
    case 'band': {
      if (reference === null) return null;
      const away = `ABS(${value}/${reference}-1)`;
      return `${full}*MAX(0,MIN(1,(${rule.none}-${away})/${tidy(rule.none - rule.full)}))`;
    }
  }
}

/** 0.1 × 3 is 0.3 in a formula, too. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function negative(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}
