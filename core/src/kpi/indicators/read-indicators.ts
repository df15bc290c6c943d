import { parse } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../../refusal.ts';
import { remembered } from '../../remembered.ts';
import type { Formula } from '../formula/formula.ts';
import { readFormula } from '../formula/read-formula.ts';
import { MEASURES } from '../measures.ts';
import { type IndicatorText, indicatorText } from './indicator.ts';

/** An indicator ready to be worked out, in one of its definitions. */
export type Indicator = Omit<IndicatorText, 'variants' | 'squares'> & {
  code: string;
  definition: string;
  variant: string;
  above: Formula;
  below: Formula;
  /** The measure that holds the sum of squares, for the interval of a mean. */
  squares: string | null;
};
/** Code → id of the definition that counts; the first one where nothing is set. */
export type VariantChoice = Record<string, string>;

const file = z.strictObject({
  version: z.string(),
  indicators: z.record(
    z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, '代码应为小写字母、数字和连字符'),
    indicatorText,
  ),
});

/** Reads indicators from YAML. Throws a `bad-formula` refusal that names the indicator and what is wrong with it. */
export function readIndicators(text: string, choice: VariantChoice = {}): Map<string, Indicator> {
  const indicators = indicatorFile(text);
  const codes = Object.keys(indicators);
  return new Map(codes.map((code) => [code, readIndicator(code, indicators[code]!, codes, choice[code])]));
}

/** The indicators of a YAML file as they are written down, by code. */
export const indicatorFile = remembered((text: string): Record<string, IndicatorText> => {
  const read = file.safeParse(parse(text, { maxAliasCount: 0 }));
  if (read.success) return read.data.indicators;
  const problems = read.error.issues.slice(0, 10).map(({ path, message }) => `${path.join('.')}：${message}`);
  throw new Refusal('bad-formula', { detail: problems.join('；') });
});

/** Reads one indicator; `codes` are those of all others, which its formulas may not use. */
export function readIndicator(
  code: string,
  text: IndicatorText,
  codes: string[],
  chosen?: string,
): Indicator {
  const { variants, squares, ...plain } = text;
  const variant = chosen === undefined ? variants[0]! : variants.find(({ id }) => id === chosen);
  if (!variant) throw new Refusal('bad-formula', { detail: `${code} 没有叫“${chosen}”的口径` });
  if (squares !== undefined && !Object.hasOwn(MEASURES, squares)) {
    throw new Refusal('bad-formula', { detail: `${code} 的 squares：没有叫“${squares}”的度量` });
  }
  if (plain.interval === 'mean' && squares === undefined) {
    throw new Refusal('bad-formula', { detail: `${code} 要算均值的区间，需要 squares` });
  }
  const { definition, id } = variant;
  const formulas = { above: side(code, variant.above, codes), below: side(code, variant.below, codes) };
  return { ...plain, ...formulas, code, definition, variant: id, squares: squares ?? null };
}

function side(code: string, formula: string, indicators: string[]): Formula {
  try {
    const read = readFormula(formula, { measures: MEASURES, indicators, self: code });
    if (Object.values(read.factors).some((factor) => factor !== 0)) return read;
    throw new Refusal('bad-formula', { detail: '公式里没有任何度量，或互相抵消，恒为一个数' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('bad-formula', { detail: `${code} 的“${formula}”：${error.detail}` });
  }
}
