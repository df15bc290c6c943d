import { RE2JS } from 're2js';

const LONGEST_PATTERN = 500;
/** In steps of the compiled expression: what one sentence of 2,000 characters may cost at worst. */
const LARGEST = 1000;
const MOST_KEPT = 5000;

const REASONS: [RegExp, string][] = [
  [/Perl syntax: `\(\?[=!<>]|invalid named capture: `\(\?<[=!]/, '不支持环视（?=、?!、?<=、?<!）和原子组'],
  [/escape sequence: `\\[1-9k]/, '不支持反向引用（\\1、\\k）'],
  [/missing closing|unexpected \)/, '括号没有配对'],
  [/missing argument|nested repetition/, '次数符号（*、+、?、{}）用错了地方'],
  [/repeat count|too large/, '次数写得太大，或前大后小（最多 1000 次）'],
];

/** Words are searched with half-width marks: ， and ？ in an expression stand for themselves, however they were written. */
const FULL_WIDTH_MARKS = /[！-／：-＠［-｀｛-～]/g;

const known = new Map<string, RE2JS>();

/** A regular expression that takes linear time. Throws an Error that says in Chinese why it is none. */
export function readPattern(source: string): RE2JS {
  const ready = known.get(source) ?? compile(source);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(source, ready);
  return ready;
}

/** Why it is no expression that can be used; null when it is one. */
export function patternProblem(source: string): string | null {
  try {
    readPattern(source);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function compile(source: string): RE2JS {
  if (source.length > LONGEST_PATTERN) throw new Error(`表达式超过 ${LONGEST_PATTERN} 字`);
  if (/\\[Az]/.test(source)) throw new Error('不支持 \\A 和 \\z，请用 ^ 和 $');
  const ready = tryCompile(source);
  if (ready.programSize() > LARGEST) throw new Error('表达式展开后太大，请减少次数或选项');
  return ready;
}

function tryCompile(source: string): RE2JS {
  try {
    // Many sentences may be looked through at once, one a line: ^ and $ are the ends of a sentence.
    return RE2JS.compile(withPlainMarks(source), RE2JS.MULTILINE);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(REASONS.find(([sign]) => sign.test(message))?.[1] ?? `不是有效的表达式（${message}）`);
  }
}

/** The expression with its full-width marks as the texts have them. */
export function withPlainMarks(source: string): string {
  return source.replace(FULL_WIDTH_MARKS, (mark) => `\\${mark.normalize('NFKC')}`);
}
