import { z } from 'zod';
import { answer, type Place, place } from '../judge/answer.ts';
import { CLAUSE_END } from '../judge/clause-end.ts';
import { clockText } from '../judge/clock-text.ts';
import { evidenceOf, findSaid, type Said } from '../judge/find-said.ts';
import { isRepeated } from '../judge/is-repeated.ts';
import { partOf, wordsOf } from '../judge/line.ts';
import { linesIn, type Scope } from '../judge/scope.ts';
import { statementsIn } from '../judge/statements-in.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { commonFields } from '../rules/condition.ts';
import { phraseFields } from '../rules/phrase-entry.ts';
import { kind } from './kind.ts';
import { phrasesFrom } from './phrases-from.ts';

const schema = z.strictObject({
  kind: z.literal('banned'),
  ...commonFields,
  ...phraseFields,
  exactOnly: z.boolean().optional(),
  /** Words that make what follows in the sentence a quotation: 您刚才说…. */
  quotedAfter: phraseFields.except,
  /** Words that turn what follows directly into its opposite: 不是…. */
  notAfter: phraseFields.except,
  /** Only a sentence that is nothing but the phrase counts. */
  wholeLine: z.boolean().optional(),
  /** Only the first word of a sentence counts. */
  atStart: z.boolean().optional(),
  /** A question is not a statement: sentences that ask are left out. */
  notWhenAsking: z.boolean().optional(),
});
export type Banned = z.infer<typeof schema>;

/** Shorter phrases are too easily found in other words to ask a person about every one that is nearly there. */
export const SHORTEST_UNSURE = 5;
/** What counts must be the same words, the same sound, or very near to it when the phrase is short. */
export const CLEAR_ENOUGH: Record<number, number> = { 3: 0.86, 4: 0.86 };
const QUOTED_WITHIN_UNITS = 12;
const NEGATED_WITHIN_UNITS = 3;

/** Kind `banned`: the role must not say any of these (domain 4.3). Found once per sentence. */
export const banned = kind(schema, (condition, scope) => {
  const unknown = unknownSpeaker(scope);
  if (unknown) return unknown;
  const lines = condition.notWhenAsking ? statementsIn(linesIn(scope)) : linesIn(scope);
  const search = {
    phrases: phrasesFrom(condition.phrases, scope.view.settings),
    except: condition.except && phrasesFrom(condition.except, scope.view.settings),
    sure: condition.sure,
    maybe: condition.maybe,
    exactOnly: condition.exactOnly,
    isStrictOnShort: true,
  };
  const found = findSaid(lines, search);
  const counts = (said: Said) =>
    isInPlace(said, condition) &&
    !runsOn(said) &&
    !(condition.quotedAfter && isTold(said, scope)) &&
    !follows(said, condition.quotedAfter, QUOTED_WITHIN_UNITS, scope) &&
    !isDenied(said, condition, scope);
  const sure = found.sure.filter(counts);
  const hits = oncePerLine(sure.filter(isClear));
  const nearly = found.maybe.filter(
    (said) => said.hit.phrase.units.length >= SHORTEST_UNSURE && counts(said),
  );
  const unsure = oncePerLine([...sure.filter((said) => !isClear(said)), ...nearly]).filter(
    ({ line }) => !hits.some((other) => other.line === line),
  );
  const gaps =
    hits.length + unsure.length > 0 ? [] : [place('没有听到这类用语', { searched: scope.window.searched })];
  return answer({ hits: hits.map(placeOf), doubts: unsure.map((said) => doubtOf(said)), gaps });
});

function isInPlace({ line, hit }: Said, { wholeLine, atStart }: Banned): boolean {
  if (wholeLine && line.units.length - (hit.to - hit.from) > 1) return false;
  return !atStart || hit.from === 0;
}

/** Words of two clauses that together sound like the phrase are chance: 没有这种可能，旧保单 is no 可能就. */
function runsOn({ line, hit }: Said): boolean {
  if (hit.how === 'same-words' || hit.phrase.gapAfter.includes(true)) return false;
  return CLAUSE_END.test(line.text.slice(line.units[hit.from]!.at, line.units[hit.to - 1]!.at));
}

function isTold({ line, hit }: Said, { view }: Scope): boolean {
  return isRepeated(wordsOf(line, hit.from, hit.to), line.text, line.units[hit.from]!.at, line, view);
}

/** One of the words stands at most so many characters before the hit, or reaches into it by one. */
function follows(
  { line, hit }: Said,
  words: Banned['quotedAfter'],
  within: number,
  { view }: Scope,
): Said | null {
  if (!words) return null;
  const first = Math.max(0, hit.from - within);
  const units = line.units.slice(first, hit.from + 1);
  const search = { phrases: phrasesFrom(words, view.settings), exactOnly: true };
  const found = findSaid([partOf(line, units)], search).sure.map((said) => ({
    line,
    hit: { ...said.hit, from: said.hit.from + first, to: said.hit.to + first },
  }));
  return found.find((said) => said.hit.from < hit.from) ?? null;
}

/** 不是, 没有 directly before, in the same clause; 是不是 and 有没有 ask, they do not deny. */
function isDenied(said: Said, condition: Banned, scope: Scope): boolean {
  const word = follows(said, condition.notAfter, NEGATED_WITHIN_UNITS, scope);
  if (!word) return false;
  const { line, hit } = word;
  const isQuestion = line.units[hit.from - 1]?.char === line.units[hit.to - 1]?.char;
  const between = line.text.slice(line.units[hit.from]!.at, line.units[said.hit.from]!.at);
  return !isQuestion && !CLAUSE_END.test(between);
}

function isClear({ hit }: Said): boolean {
  return hit.how !== 'similar-sound' || hit.similarity >= (CLEAR_ENOUGH[hit.phrase.units.length] ?? 0);
}

function oncePerLine(said: Said[]): Said[] {
  return said.filter((each, i) => said.findIndex((other) => other.line === each.line) === i);
}

function placeOf(said: Said): Place {
  const { line, hit } = said;
  const evidence = evidenceOf(said);
  const like = {
    'same-words': '',
    'same-sound': `，读音同“${hit.phrase.wording}”`,
    'similar-sound': `，读音近“${hit.phrase.wording}”`,
  };
  const who = line.speaker === 'customer' ? '客户' : '坐席';
  return place(`${clockText(line.startMs)} ${who}说“${evidence.match?.heard ?? ''}”${like[hit.how]}`, {
    evidence: [evidence],
    span: { startMs: line.startMs, endMs: line.endMs },
    line,
  });
}

function doubtOf(said: Said): Place {
  const found = placeOf(said);
  return { ...found, why: `${found.why}；听音拿不准，请人工听一遍` };
}
