import { z } from 'zod';
import { type Answer, answer, type Place, place } from '../judge/answer.ts';
import { evidenceOf, findSaid, nearestOf, nearestSaid, type Said, type Search } from '../judge/find-said.ts';
import { isInQuotes } from '../judge/in-quotes.ts';
import { type Line, partOf } from '../judge/line.ts';
import { linesIn, type Scope } from '../judge/scope.ts';
import { isUnheardIn } from '../judge/unheard.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { commonFields } from '../rules/condition.ts';
import { phraseFields } from '../rules/phrase-entry.ts';
import { kind } from './kind.ts';
import { phrasesFrom } from './phrases-from.ts';

const schema = z.strictObject({
  kind: z.literal('phrase'),
  ...commonFields,
  ...phraseFields,
  /** How many different phrases of the list have to be said: one, every one, or so many. */
  need: z.union([z.literal('all'), z.number().int().min(1).max(100)]).optional(),
  /** Said, but not clearly the thing asked for: a person decides. */
  unsure: phraseFields.except,
  /** A similar sound is not enough. */
  exactOnly: z.boolean().optional(),
  /** Only the first dozen characters of the window count. */
  atStart: z.boolean().optional(),
  /** Words between quotation marks are somebody else's and do not count. */
  notInQuotes: z.boolean().optional(),
  /** A recogniser may have put these words in: said fewer than three times they prove nothing by themselves. */
  isWeakWhenHeard: z.boolean().optional(),
});
export type Phrase = z.infer<typeof schema>;

const FIRST_UNITS = 12;
const MOST_EVIDENCE = 3;

/** Kind `phrase`: one of several wordings is said, by sound and character (domain 4.1). */
export const phrase = kind(schema, (condition, scope): Answer => {
  const unknown = unknownSpeaker(scope);
  if (unknown) return unknown;
  const lines = condition.atStart ? startOf(linesIn(scope)) : linesIn(scope);
  const search = searchOf(condition, scope);
  const said = enough(condition, search, lines).filter(
    (each) => !(condition.notInQuotes && isInQuotes(each)),
  );
  const { engine } = scope.view.transcript;
  if (said.length > 0 && !(condition.isWeakWhenHeard && engine && said.length < 3)) {
    return answer({ hits: said.map((each) => placeOf(each, condition)) });
  }
  const unsure = [...said, ...unsureOf(condition, search, lines, scope)];
  if (unsure.length > 0) return answer({ doubts: [doubtOf(unsure, condition, search, lines)] });
  return lacking(condition, search, lines, scope);
});

function searchOf(condition: Phrase, { view }: Scope): Search {
  return {
    phrases: phrasesFrom(condition.phrases, view.settings),
    except: condition.except && phrasesFrom(condition.except, view.settings),
    sure: condition.sure,
    maybe: condition.maybe,
    exactOnly: condition.exactOnly,
  };
}

function enough({ need = 1 }: Phrase, search: Search, lines: Line[]): Said[] {
  if (need === 1) return findSaid(lines, search).sure;
  const each = search.phrases.flatMap((one) =>
    findSaid(lines, { ...search, phrases: [one] }).sure.slice(0, 1),
  );
  return each.length >= (need === 'all' ? search.phrases.length : need) ? each : [];
}

function unsureOf(condition: Phrase, search: Search, lines: Line[], { view }: Scope): Said[] {
  const more = phrasesFrom(condition.unsure ?? [], view.settings);
  return [
    ...(condition.exactOnly ? [] : findSaid(lines, search).maybe),
    ...(more.length > 0 ? findSaid(lines, { ...search, phrases: more }).sure : []),
  ];
}

function placeOf(said: Said, { name }: Phrase): Place {
  const { startMs, endMs } = said.line;
  return place(`说到了${name ?? said.hit.phrase.wording}`, {
    evidence: [evidenceOf(said)],
    span: { startMs, endMs },
    line: said.line,
  });
}

function doubtOf(unsure: Said[], { name }: Phrase, search: Search, lines: Line[]): Place {
  const evidence = unsure.slice(0, MOST_EVIDENCE).map(evidenceOf);
  const heard = evidence[0]?.match?.heard ?? '';
  return place(`“${heard}”算不算${name ?? '要求的用语'}拿不准，请人工听一遍`, {
    evidence,
    span: unsure[0]!.line,
    line: unsure[0]!.line,
    nearest: () => nearestOf(nearestSaid(lines, search)),
  });
}

function lacking({ name }: Phrase, search: Search, lines: Line[], scope: Scope): Answer {
  const what =
    name ??
    search.phrases
      .slice(0, 2)
      .map((each) => `“${typeof each === 'string' ? each : each.say}”`)
      .join('或');
  const { searched } = scope.window;
  const more = { searched, span: searched, nearest: () => nearestOf(nearestSaid(lines, search)) };
  if (isUnheardIn(scope)) {
    return answer({ doubts: [place(`没有听到${what}，但这一段有没听清的话，请人工听一遍`, more)] });
  }
  return answer({ gaps: [place(`没有听到${what}`, more)] });
}

/** The first dozen characters of a turn, which may be cut into several lines. */
function startOf(lines: Line[]): Line[] {
  let left = FIRST_UNITS;
  return lines.flatMap((line) => {
    const units = line.units.slice(0, Math.max(0, left));
    left -= line.units.length;
    return units.length > 0 ? [partOf(line, units)] : [];
  });
}
