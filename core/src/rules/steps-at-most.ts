import type { Expression, Part } from './expression.ts';

/** `tries`: signs looked at, at most, from one place of a text; `fits`: in how many ways it may fit there; `first`: with which sign. */
type Effort = { tries: number; fits: number; first: Set<string> | null };

/**
 * How many signs an engine that tries everything looks at, at most, from one place of any text. Infinite when a part
 * may be repeated without bound.
 */
export function stepsAtMost(expression: Expression): number {
  return ofAlternatives(expression).tries;
}

function ofAlternatives(rows: Expression): Effort {
  const efforts = rows.map(ofRow);
  const tries = efforts.reduce((sum, each) => sum + each.tries, 0);
  const known = efforts.filter(({ first }) => first !== null);
  const anywhere = efforts.reduce((sum, { first, fits }) => (first ? sum : sum + fits), 0);
  const bySign = new Map<string, number>();
  for (const { first, fits } of known)
    for (const sign of first!) bySign.set(sign, (bySign.get(sign) ?? 0) + fits);
  // Two alternatives that begin with different signs never both fit.
  const fits = anywhere + [...bySign.values()].reduce((most, each) => Math.max(most, each), 0);
  return { tries, fits, first: known.length === efforts.length ? new Set(bySign.keys()) : null };
}

function ofRow(row: Part[]): Effort {
  let [tries, fits] = [0, 1];
  for (const part of row) {
    const each = ofPart(part);
    tries += fits * each.tries;
    fits *= each.fits;
  }
  return { tries, fits, first: row[0] ? ofPart(row[0]).first : null };
}

function ofPart(part: Part): Effort {
  if (part.kind === 'edge') return { tries: 1, fits: 1, first: null };
  if (part.kind === 'group') return ofAlternatives(part.of);
  if (part.kind === 'sign') return { tries: 1, fits: 1, first: part.chars && new Set(part.chars) };
  const { tries, fits, first } = ofPart(part.of);
  if (!Number.isFinite(part.most)) return { tries: Number.POSITIVE_INFINITY, fits: 1, first: null };
  let [sum, ways, all] = [0, 1, 0];
  for (let times = 0; times <= part.most; times++) {
    if (times >= part.least) all += ways;
    if (times < part.most) sum += ways * tries;
    ways *= fits;
  }
  return { tries: sum, fits: all, first: part.least > 0 ? first : null };
}
