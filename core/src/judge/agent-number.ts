import { substitutionCost } from '../sound/sound-cost.ts';
import { type Unit, unitsOf } from '../sound/units.ts';
import type { Evidence } from './finding.ts';
import { isDayOrCount } from './is-day-or-count.ts';
import { evidenceOfMatch, type Line, wordsOf } from './line.ts';
import { digitOf, digitsOf, sounds } from './spoken-digits.ts';

const DIGITS_AND_TENS = new Set('零一二三四五六七八九十百千');
const GONG = new Set(['g|ong']);
const NUMBER_SIGN = new Set(['h|ao', 'h|ou']);
const TITLES = ['坐席', '客服', '话务', '为您', '为你', '专员', '接线'].map(unitsOf);
const STILL_SOUNDS = 0.25;
const MOST_DIGITS = 4;
/** Somebody asked for the number and hears a time, a sum or a hotline. */
const NOT_A_NUMBER_OF_ONE = new Set('小天个分元块点月年万秒日周种次家');
const LONGEST_ANSWER = 5;
const NOT_A_PERSON = new Set('线楼车门店');

type Found = { level: 'sure' | 'maybe'; evidence: Evidence; digits: string };

/**
 * The agent number (工号) in the lines: digits in any spoken or written form (八零零六号, 8006号, 工号三幺零九),
 * also digits that were written as other words of the same sound. Null when there is none. Domain A12.
 */
export function findAgentNumber(lines: Line[], isAnswer = false): Found | null {
  const found = lines.flatMap((line) => [
    ...runs(line, isDigit, 1, isAnswer),
    ...runs(line, soundsLikeDigit, 3, isAnswer),
  ]);
  return found.find((each) => each.level === 'sure') ?? found[0] ?? null;
}

function runs(line: Line, test: (unit: Unit) => boolean, shortest: number, isAnswer: boolean): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < line.units.length; from++) {
    if (!test(line.units[from] as Unit)) continue;
    let to = from;
    while (to < line.units.length && test(line.units[to] as Unit)) to++;
    const isWritten = test === isDigit;
    const level = to - from >= shortest ? judgeRun(line.units, from, to, isWritten, isAnswer) : null;
    // 我是 before the number sounds like a digit too; no number is longer than this.
    const first = isWritten ? from : Math.max(from, to - MOST_DIGITS);
    if (level) {
      const digits = digitsOf(line.units.slice(first, to));
      found.push({ level, digits, evidence: evidence(line, first, to, isWritten) });
    }
    from = to;
  }
  return found;
}

function judgeRun(
  units: Unit[],
  from: number,
  to: number,
  isWritten: boolean,
  isAnswer: boolean,
): Found['level'] | null {
  const length = to - from;
  const next = units[to];
  if (isAnswer && isWritten && length >= 2) {
    return length <= LONGEST_ANSWER && !NOT_A_NUMBER_OF_ONE.has(next?.char ?? '') ? 'sure' : null;
  }
  const before = units.slice(Math.max(0, from - 4), from);
  const saysNumber = before
    .slice(-3)
    .some((unit, i, all) => sounds(unit, GONG) && sounds(all[i + 1], NUMBER_SIGN));
  if (saysNumber && length >= 2) return 'sure';
  if (!isTitled(units, to + 1) && isDayOrCount(units, from, to)) return null;
  const after = units
    .slice(to + 1, to + 3)
    .map((unit) => unit.char)
    .join('');
  if (next && sounds(next, NUMBER_SIGN) && !NOT_A_PERSON.has(after[0] ?? '')) {
    if (length >= 3) return 'sure';
    if (isTitled(units, to + 1)) return 'sure';
    return length === 2 ? 'maybe' : null;
  }
  if (!isWritten || length < 3 || length > 4) return null;
  const words = before.map((unit) => unit.char).join('');
  if (isTitled(units, to) || /(坐席|客服|代表|专员|我是|话务员)$/.test(words)) return 'sure';
  return length === MOST_DIGITS ? 'sure' : 'maybe';
}

/** A title such as 坐席 or 为您服务 stands at a place, by sound. */
function isTitled(units: Unit[], at: number): boolean {
  return TITLES.some((title) =>
    title.every((unit, i) => units[at + i] && substitutionCost(unit, units[at + i] as Unit) <= STILL_SOUNDS),
  );
}

function isDigit(unit: Unit): boolean {
  return DIGITS_AND_TENS.has(unit.char);
}

function soundsLikeDigit(unit: Unit): boolean {
  return digitOf(unit) !== '?';
}

function evidence(line: Line, from: number, to: number, isWritten: boolean): Evidence {
  const heard = wordsOf(line, from, Math.min(to + 1, line.units.length));
  const match = {
    heard,
    intended: isWritten ? heard : `工号 ${line.units.slice(from, to).map(digitOf).join('')} 号`,
    how: isWritten ? ('same-words' as const) : ('same-sound' as const),
    similarity: isWritten ? 1 : 0.94,
  };
  return evidenceOfMatch(line, line.units[from]?.at ?? 0, match);
}
