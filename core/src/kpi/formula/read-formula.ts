import type { Formula } from './formula.ts';
import { FormulaMistake } from './formula-mistake.ts';
import { mustNotRefer } from './must-not-refer.ts';
import { nearestName } from './nearest-name.ts';
import { type Token, tokensOf } from './tokens.ts';
import { isSame, PLAIN, product, quotient, sayUnit, type Unit } from './unit.ts';

const DEEPEST = 50;

/** What a formula may speak of. */
export type Vocabulary = {
  /** Measure → its unit and what it is called; a formula may use either name. */
  measures: Record<string, { name: string; unit: Unit }>;
  /** Codes of indicators: they may not be used, and the message says so. */
  indicators: readonly string[];
  /** The code of the indicator whose formula it is. */
  self?: string;
};

/**
 * Reads `talkSeconds + holdSeconds`, `2 * (answered - outbound)`, `overdue / 60`: measures, numbers, + - * / and
 * brackets (× ÷ and full-width signs too). Throws a `FormulaMistake` that names the place and the remedy: a product of
 * two measures, a division by a measure or by nothing, units that cannot be added, an indicator instead of a measure.
 */
export function readFormula(text: string, vocabulary: Vocabulary): Formula {
  mustNotRefer(text, vocabulary);
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
    if (!token) throw new FormulaMistake(text.length, '公式没有写完', '请在最后写一个度量、一个数或括号');
    if (depth > DEEPEST) throw new FormulaMistake(token.at, '括号套得太深', '请去掉多余的括号');
    if (token.text === '-') return scale(factor(depth + 1), -1);
    if (token.text === '(') {
      const inner = sum(depth + 1);
      if (take()?.text !== ')') throw new FormulaMistake(token.at, '缺少右括号', '请补上与它成对的右括号');
      return inner;
    }
    if (token.kind === 'number') return { factors: {}, constant: Number(token.text), unit: PLAIN };
    if (token.kind === 'name') return measure(token, vocabulary);
    throw misplaced(token);
  }

  const whole = sum(0);
  const rest = peek();
  if (rest) throw misplaced(rest);
  return whole;
}

function measure(token: Token, { measures }: Vocabulary): Formula {
  const code = codeOf(token.text, measures);
  if (code) return { factors: { [code]: 1 }, constant: 0, unit: measures[code]!.unit };
  const names = Object.entries(measures).map(([each, { name }]) => ({ code: each, name }));
  const near = nearestName(token.text, names);
  const remedy = near ? `是不是${near}？` : '请从度量的列表里选';
  throw new FormulaMistake(token.at, `没有叫“${token.text}”的度量`, remedy);
}

function codeOf(text: string, measures: Vocabulary['measures']): string | undefined {
  if (Object.hasOwn(measures, text)) return text;
  return Object.keys(measures).find((code) => measures[code]!.name === text);
}

function add(a: Formula, b: Formula, sign: 1 | -1, { at }: Token): Formula {
  if (!isSame(a.unit, b.unit)) {
    const why = `单位不同，不能相加减：${sayUnit(a.unit)} 与 ${sayUnit(b.unit)}`;
    throw new FormulaMistake(at, why, '两边要是同一种单位');
  }
  const factors = { ...a.factors };
  for (const [name, by] of Object.entries(b.factors)) factors[name] = (factors[name] ?? 0) + sign * by;
  return { factors, constant: a.constant + sign * b.constant, unit: a.unit };
}

function multiply(a: Formula, b: Formula, { at }: Token): Formula {
  if (!isNumber(a) && !isNumber(b))
    throw new FormulaMistake(at, '度量不能与度量相乘：班组的数就不再是各人之和', '度量只能乘以数');
  const [number, other] = isNumber(a) ? [a.constant, b] : [b.constant, a];
  return { ...scale(other, number), unit: product(a.unit, b.unit) };
}

function divide(a: Formula, b: Formula, { at }: Token): Formula {
  if (!isNumber(b)) throw new FormulaMistake(at, '这里不能除以度量', '请把除数写在分母一栏');
  if (b.constant === 0) throw new FormulaMistake(at, '除以 0', '请换成不为 0 的数');
  return { ...scale(a, 1 / b.constant), unit: quotient(a.unit, b.unit) };
}

const isNumber = ({ factors }: Formula) => Object.keys(factors).length === 0;

function scale({ factors, constant, unit }: Formula, by: number): Formula {
  const scaled = Object.entries(factors).map(([name, factor]) => [name, factor * by]);
  return { factors: Object.fromEntries(scaled), constant: constant * by, unit };
}

function misplaced({ text, at }: Token): FormulaMistake {
  return new FormulaMistake(at, `这里不该是“${text}”`, '两个度量或数之间要有运算符，括号要成对');
}
