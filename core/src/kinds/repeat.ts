import { z } from 'zod';
import { answer, place } from '../judge/answer.ts';
import { isAskedAgain } from '../judge/asked-again.ts';
import { clockText } from '../judge/clock-text.ts';
import { findSaid } from '../judge/find-said.ts';
import { likeness } from '../judge/likeness.ts';
import { evidenceOfLine, type Line } from '../judge/line.ts';
import { linesIn, type Scope } from '../judge/scope.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { commonFields } from '../rules/condition.ts';
import { phraseFields } from '../rules/phrase-entry.ts';
import { DIGITS } from '../sound/digits.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('repeat'),
  ...commonFields,
  /** `own`: the role says the same again. `theirs`: the role says back what the other side said. */
  of: z.enum(['own', 'theirs']),
  similarity: z.number().min(0.3).max(1),
  times: z.number().int().min(2).max(20),
  /** Shorter sentences are said again by anybody. */
  minCharacters: z.number().int().min(2).max(100),
  onlyQuestions: z.boolean().optional(),
  /** Sentences with one of these are said again by rule: 还有什么可以帮您. */
  except: phraseFields.except,
});
const ASKING =
  /[?？]\s*$|[吗呢么]\s*[。.!！]?\s*$|多少|什么|啥|哪[里个位儿一样天些]|哪\s*[。.?？]?$|几[点号]|[周期拜]几|怎么|贵姓|提供|告诉|报[一给]?[下遍]|[说报]一[下遍]|有没有|是不是|还是|[是对]吧|(了没|没有|的?[姓名址期号码牌]+是)\s*[。.,，?？]?\s*$/;
/** Which of several things is asked about. */
const WHICH =
  /第[一二三四五六七八九十\d]+|[前后左右][排面轮门座边侧杠]|副驾|被?保险人|投保人|受益人|对方|司机|乘客|商业险|交强险/g;
const SAME_WORDS = 0.65;
/** Further back nobody calls it a repetition, and a call of many hours stays quick. */
const LOOK_BACK_LINES = 40;
/** The third time stands six lines on when the customer only says 对 in between. */
const SAID_SHORTLY_BEFORE = 8;
const MOST_UNITS = 60;
/** Words of every question; what is asked for has to be the same. */
const ASKING_WORDS =
  /请问|麻烦|提供|告诉我?|重新|[报说](一下|一遍|下|给我)|再?说一?[遍次]|多少|什么|哪(个|里|儿|一|位|样)?|怎么?样?|有没有|没有|是不是|来着|一下|刚才|意思|所以|现在|到底|究竟|不好意思|抱歉|对不起|您说|[您你的是吗呢啊呀吧嘛哦嗯再给我了那就对还想要办这个咱]/g;

/** Kind `repeat`: the same thing for the n-th time (domain 2.5: similarity 0.6, third time; item S41). */
export const repeat = kind(schema, (condition, scope) => {
  const unknown = unknownSpeaker(scope);
  if (unknown) return unknown;
  const sentences = linesIn(scope)
    .flatMap(sentencesOf)
    .filter((line) => line.units.length >= condition.minCharacters)
    .filter((line) => !condition.onlyQuestions || ASKING.test(line.text));
  const isByRule = new Set(
    condition.except ? findSaid(sentences, { phrases: condition.except }).sure.map(({ line }) => line) : [],
  );
  const lines = sentences.filter((line) => !isByRule.has(line));
  const group = saidAgain(
    condition.of === 'own' ? lines : saidBack(lines, condition, scope),
    condition,
    scope,
  );
  if (group.length < condition.times) return answer({ gaps: [place('没有反复问同一件事')] });
  const last = group.at(-1)!;
  return answer({
    hits: [
      place(
        `${clockText(last.startMs)} 第 ${group.length} 次${condition.of === 'own' ? '问同一件事' : '复述客户的话'}`,
        {
          evidence: group.slice(0, 6).map(evidenceOfLine),
          span: { startMs: last.startMs, endMs: last.endMs },
          line: scope.view.lines[last.index],
        },
      ),
    ],
  });
});

type Repeat = z.infer<typeof schema>;

/** The largest set of sentences that are like one of them. */
function saidAgain(lines: Line[], { similarity, onlyQuestions }: Repeat, { view }: Scope): Line[] {
  const isAgain = (line: Line, other: Line) =>
    alike(line, other) >= similarity ||
    (onlyQuestions && whichOf(line) === whichOf(other) && isAskedAgain(line, other, view));
  let most: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const group = lines
      .slice(i, i + LOOK_BACK_LINES)
      .filter((other) => other === line || isAgain(line, other));
    if (group.length > most.length) most = group;
  }
  return most;
}

/** Sentences of one side that say back a sentence the other side said shortly before. */
function saidBack(lines: Line[], { similarity, minCharacters }: Repeat, { view, role }: Scope): Line[] {
  return lines.filter((line) =>
    view.lines
      .slice(Math.max(0, line.index - SAID_SHORTLY_BEFORE), line.index)
      .some((other) => isSaidBack(line, other, role, { similarity, minCharacters })),
  );
}

/** Numbers are read back to be sure of them. */
function isSaidBack(
  line: Line,
  other: Line,
  role: Scope['role'],
  least: Pick<Repeat, 'similarity' | 'minCharacters'>,
): boolean {
  const digits = other.units.filter(({ char }) => DIGITS.includes(char)).length;
  if (other.speaker === role || other.units.length < least.minCharacters || digits * 2 > other.units.length)
    return false;
  return alike(line, other) >= least.similarity;
}

/** Also the same words in another order; but what is asked of the first car and of the second is not the same. */
function alike(a: Line, b: Line): number {
  if (whichOf(a) !== whichOf(b)) return 0;
  const [one, other] = [contentOf(a), contentOf(b)];
  const shared = sharedSounds(one, other);
  return Math.max(likeness(one, other), shared >= SAME_WORDS ? shared : 0);
}

function whichOf({ text }: Line): string {
  return (text.match(WHICH) ?? []).join();
}

/** The share of syllables that both have, in whatever order. */
function sharedSounds(a: Line['units'], b: Line['units']): number {
  const left = b.map(({ soundId }) => soundId);
  const shared = a.filter(({ soundId }) => {
    const at = left.indexOf(soundId);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return a.length + b.length > 0 ? (2 * shared.length) / (a.length + b.length) : 0;
}

function contentOf({ units }: Line): Line['units'] {
  const text = units.map(({ char }) => char[0]).join('');
  const kept = text.replace(ASKING_WORDS, (asking) => ' '.repeat(asking.length));
  return units.filter((_unit, i) => kept[i] !== ' ').slice(0, MOST_UNITS);
}
