import { parse } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../../refusal.ts';
import type { Formula } from '../formula/formula.ts';
import { readFormula, type Vocabulary } from '../formula/read-formula.ts';
import type { Unit } from '../formula/unit.ts';
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
  const read = file.safeParse(parse(text, { maxAliasCount: 0 }));
  if (!read.success) {
    const problems = read.error.issues
      .slice(0, 10)
      .map(({ path, message }) => `${path.join('.')}：${message}`);
    throw new Refusal('bad-formula', { detail: problems.join('；') });
  }
  const { indicators } = read.data;
  const codes = Object.keys(indicators);
  return new Map(codes.map((code) => [code, readIndicator(code, indicators[code]!, codes, choice[code])]));
}

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

const UNITS = Object.fromEntries(Object.entries(MEASURES).map(([name, { unit }]) => [name, unit as Unit]));

function side(code: string, formula: string, indicators: string[]): Formula {
  const vocabulary: Vocabulary = { measures: UNITS, indicators };
  try {
    const read = readFormula(formula, vocabulary);
    if (Object.keys(read.factors).length > 0) return read;
    throw new Refusal('bad-formula', { detail: '公式里没有任何度量' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('bad-formula', { detail: `${code} 的“${formula}”：${error.detail}` });
  }
}
