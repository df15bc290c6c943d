import { z } from 'zod';
import { answer, type Place, place } from '../judge/answer.ts';
import { clockText } from '../judge/clock-text.ts';
import { isEcho, numbersFrom } from '../judge/echo.ts';
import { isRepeated } from '../judge/is-repeated.ts';
import { evidenceOfMatch, type Line } from '../judge/line.ts';
import { type Fitting, mayFitIn } from '../judge/may-fit.ts';
import { plainText } from '../judge/plain-text.ts';
import { linesIn, type Scope } from '../judge/scope.ts';
import { isDeniedBefore, standsAfter } from '../judge/stands-after.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { commonFields } from '../rules/condition.ts';
import { findPattern, type PatternPlace } from '../rules/find-pattern.ts';
import { phraseFields, wordingOf } from '../rules/phrase-entry.ts';
import { patternProblem } from '../rules/read-pattern.ts';
import { kind } from './kind.ts';
import { phrasesFrom } from './phrases-from.ts';

const expression = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    const problem = patternProblem(source);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  });
/** One expression, or several of which any may fit: long ones are easier to read in lines. */
const expressions = z.union([expression, z.array(expression).min(1).max(100)]);
const fields = z.strictObject({
  kind: z.literal('pattern'),
  ...commonFields,
  pattern: expressions.optional(),
  /** Every match counts, not every sentence. */
  everyMatch: z.boolean().optional(),
  /** Fits, but perhaps it is not the thing meant: a person is asked about a sentence that fits nothing else. */
  unsure: expressions.optional(),
  /** A match that lies inside a match of this does not count. */
  except: expressions.optional(),
  /** Words that make what follows in the sentence a quotation: 您刚才说…. */
  quotedAfter: phraseFields.except,
  /** Words that turn what follows in the clause into its opposite: 不能…. */
  notAfter: phraseFields.except,
  /** What the other side has said before is no news and does not count: the group `(?P<news>…)`, or else the numbers. */
  isNews: z.boolean().optional(),
  /** A match in a clause that asks does not count. */
  notWhenAsking: z.boolean().optional(),
});

const schema = fields.refine(({ pattern, unsure }) => pattern ?? unsure, 'pattern 和 unsure 至少写一个');

type Pattern = z.infer<typeof schema>;
type Sources = NonNullable<Pattern['pattern']>;

const QUOTED_WITHIN = 14;
const DENIED_WITHIN = 7;

/** Kind `pattern`: a regular expression that takes linear time, on the words as written (domain 2.5, other operators). */
export const pattern = kind(schema, (condition, scope) => {
  const unknown = unknownSpeaker(scope);
  if (unknown) return unknown;
  const hits = placesOf(condition.pattern ?? [], condition, scope);
  const isHit = new Set(hits.map(({ line }) => line));
  const doubts = placesOf(condition.unsure ?? [], condition, scope)
    .filter(({ line }) => !isHit.has(line))
    .map((each) => doubtOf(each, condition));
  if (hits.length + doubts.length > 0) return answer({ hits, doubts });
  const { searched } = scope.window;
  return answer({
    gaps: [place(`没有听到${condition.name ?? '规则要求的内容'}`, { searched, span: searched })],
  });
});

function placesOf(sources: Sources, condition: Pattern, scope: Scope): Place[] {
  return mayFitIn(linesIn(scope), sourcesOf(sources), scope.view).flatMap((fitting) =>
    found(condition, fitting, scope)
      .slice(0, condition.everyMatch ? undefined : 1)
      .map((heard) => placeOf(heard, fitting.line, condition)),
  );
}

/** The words in the line that count. */
function found(condition: Pattern, { line, sources }: Fitting, scope: Scope): string[] {
  const text = plainText(line);
  const all = matches(sources, text);
  if (all.length === 0) return [];
  const excepted = matches(sourcesOf(condition.except ?? []), text);
  const { settings } = scope.view;
  const listOf = (words: Pattern['notAfter']) => phrasesFrom(words ?? [], settings).map(wordingOf);
  const quotedAfter = listOf(condition.quotedAfter);
  const notAfter = listOf(condition.notAfter);
  return all
    .filter(
      (match) =>
        !excepted.some((other) => other.from < match.to && match.from < other.to) &&
        !(
          condition.quotedAfter &&
          isRepeated(text.slice(match.from, match.to), text, match.from, line, scope.view)
        ) &&
        !standsAfter(text, match.from, quotedAfter, QUOTED_WITHIN) &&
        !isDeniedBefore(text, match.from, notAfter, DENIED_WITHIN) &&
        !(condition.notWhenAsking && isAsked(text.slice(match.to))) &&
        !(condition.isNews && isEcho(match.news ?? numbersFrom(text.slice(match.from)), line, scope.view)),
    )
    .map(({ from, to }) => text.slice(from, to));
}

function placeOf(heard: string, line: Line, { name }: Pattern): Place {
  const { startMs, endMs, text } = line;
  const match = { heard, intended: name ?? '规则里的表达式', how: 'same-words' as const, similarity: 1 };
  return place(`${clockText(startMs)} 说“${heard}”`, {
    evidence: [evidenceOfMatch(line, text.indexOf(heard), match)],
    span: { startMs, endMs },
    line,
  });
}

function doubtOf(found: Place, { name }: Pattern): Place {
  return {
    ...found,
    why: `${found.why}，算不算${name ?? '规则里说的内容'}拿不准，请人工听一遍`,
    isOpen: true,
  };
}

/** The clause that the match stands in ends as a question. */
function isAsked(rest: string): boolean {
  const clause = /^[^。!?;]*[。!?;]?/.exec(rest)?.[0] ?? '';
  return clause.endsWith('?') || /[吗呢么]\s*[。,!]?\s*$/.test(clause);
}

/** Where any of the expressions fits, in the order of the text. */
function matches(sources: readonly string[], text: string): PatternPlace[] {
  return sources.flatMap((source) => findPattern(source, text)).sort((a, b) => a.from - b.from);
}

function sourcesOf(written: string | string[]): readonly string[] {
  return typeof written === 'string' ? [written] : written;
}
