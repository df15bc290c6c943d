import { Refusal } from '../../refusal.ts';
import type { Formula } from './formula.ts';
import { type Token, tokensOf } from './tokens.ts';
import { isSame, PLAIN, product, quotient, sayUnit, type Unit } from './unit.ts';

const DEEPEST = 50;

/** What a formula may speak of. */
export type Vocabulary = {
  /** Measure → its unit. */
  measures: Record<string, Unit>;
  /** Codes of indicators: they may not be used, and the message says so. */
  indicators: readonly string[];
};

/**
 * Reads `talkSeconds + holdSeconds`, `2 * (answered - outbound)`, `overdue / 60`: measures, numbers, + - * / and
 * brackets (× ÷ and full-width signs too). Throws a `bad-formula` refusal that names the place: a product of two
 * measures, a division by a measure or by nothing, units that cannot be added, an indicator instead of a measure.
 */
export function readFormula(text: string, vocabulary: Vocabulary): Formula {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at];
  const take = () => tokens[at++];

  function sum(depth: number): Formula {
    let left = term(depth);
    for (let sign = peek(); sign?.text === '+' || sign?.text === '-'; sign = peek()) {
      take();
      left = add(left, term(depth), sign.text === '+' ? 1 : -1, sign);
    }
    return left;
  }
  function term(depth: number): Formula {
    let left = factor(depth);
    for (let sign = peek(); sign?.text === '*' || sign?.text === '/'; sign = peek()) {
      take();
      left = sign.text === '*' ? multiply(left, factor(depth), sign) : divide(left, factor(depth), sign);
    }
    return left;
  }
  function factor(depth: number): Formula {
    const token = take();
    if (!token) throw wrong('公式没有写完', text.length);
    if (depth > DEEPEST) throw wrong('括号套得太深', token.at);
    if (token.text === '-') return scale(factor(depth + 1), -1);
    if (token.text === '(') {
      const inner = sum(depth + 1);
      if (take()?.text !== ')') throw wrong('缺少右括号', token.at);
      return inner;
    }
    if (token.kind === 'number') return { factors: {}, constant: Number(token.text), unit: PLAIN };
    if (token.kind === 'name') return measure(token, vocabulary);
    throw wrong(`这里不该是“${token.text}”`, token.at);
  }

  const whole = sum(0);
  const rest = peek();
  if (rest) throw wrong(`这里不该是“${rest.text}”`, rest.at);
  return whole;
}

function measure(token: Token, { measures, indicators }: Vocabulary): Formula {
  const unit = Object.hasOwn(measures, token.text) ? measures[token.text] : undefined;
  if (unit) return { factors: { [token.text]: 1 }, constant: 0, unit };
  if (indicators.includes(token.text)) {
    throw wrong(`${token.text} 是指标，公式只能由度量组成，不能引用指标，也不能引用它自己`, token.at);
  }
  throw wrong(`没有叫“${token.text}”的度量`, token.at);
}

function add(a: Formula, b: Formula, sign: 1 | -1, { at }: Token): Formula {
  if (!isSame(a.unit, b.unit)) {
    throw wrong(`单位不同，不能相加减：${sayUnit(a.unit)} 与 ${sayUnit(b.unit)}`, at);
  }
  const factors = { ...a.factors };
  for (const [name, by] of Object.entries(b.factors)) factors[name] = (factors[name] ?? 0) + sign * by;
  return { factors, constant: a.constant + sign * b.constant, unit: a.unit };
}

function multiply(a: Formula, b: Formula, { at }: Token): Formula {
  if (!isNumber(a) && !isNumber(b)) throw wrong('度量不能与度量相乘：班组的数就不再是各人之和', at);
  const [number, other] = isNumber(a) ? [a.constant, b] : [b.constant, a];
  return { ...scale(other, number), unit: product(a.unit, b.unit) };
}

function divide(a: Formula, b: Formula, { at }: Token): Formula {
  if (!isNumber(b)) throw wrong('这里不能除以度量：请把它写在分母一栏', at);
  if (b.constant === 0) throw wrong('除以 0', at);
  return { ...scale(a, 1 / b.constant), unit: quotient(a.unit, b.unit) };
}

const isNumber = ({ factors }: Formula) => Object.keys(factors).length === 0;

function scale({ factors, constant, unit }: Formula, by: number): Formula {
  const scaled = Object.entries(factors).map(([name, factor]) => [name, factor * by]);
  return { factors: Object.fromEntries(scaled), constant: constant * by, unit };
}

function wrong(why: string, at: number): Refusal {
  return new Refusal('bad-formula', { detail: `第 ${at + 1} 个字：${why}` });
}
