import { findPlaces } from '@tingjian/core/judge/find-hits.ts';
import { prepareSearch } from '@tingjian/core/judge/find-prepared.ts';
import { findSaid } from '@tingjian/core/judge/find-said.ts';
import { linesOf } from '@tingjian/core/judge/line.ts';
import { median } from '@tingjian/core/median.ts';
import { heardText } from '@tingjian/core/sound/heard-text.ts';
import { phraseOf } from '@tingjian/core/sound/phrase.ts';
import type { Place } from '@tingjian/core/sound/place.ts';
import { unitsOf } from '@tingjian/core/sound/units.ts';
import { brutePlaces } from '@tingjian/core/testing/brute-places.ts';
import { randomPair } from '@tingjian/core/testing/random-pair.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import type { Utterance } from '@tingjian/core/transcript/transcript.ts';
import { slidingSimilarity } from './edit-distance.ts';
import { utterancesOf } from './make-calls.ts';
import { partData } from './measure-noise.ts';
import { noisy } from './noisy.ts';
import { readGroups, readOrdinary } from './read-groups.ts';

const PAIRS = 10_000;
const CALLS = 40;
const ROUNDS = 9;
const CALL_CHARACTERS = 2500;
const EXACT_PHRASES = 2000;
const SOUND_PHRASES = 200;

/** Speed of the search, and that it loses nothing against trying everything. */
export function speedReport(): string {
  const { hits, lost, added } = compareWithBrute();
  const calls = longCalls();
  const { exact, bySound } = manyPhrases();
  const all = [...exact, ...bySound].map(phraseOf);
  const heard = bySound.map(phraseOf);
  const whole = sideBySide(calls, {
    ours: (call) => {
      const lines = linesOf(call);
      findSaid(lines, { phrases: exact, exactOnly: true });
      findSaid(lines, { phrases: bySound });
    },
    theirs: (call) => {
      for (const { units } of linesOf(call)) for (const phrase of all) slidingSimilarity(phrase, units);
    },
  });
  const soundOnly = sideBySide(calls, {
    ours: (call) => {
      findSaid(linesOf(call), { phrases: bySound });
    },
    theirs: (call) => {
      for (const { units } of linesOf(call)) for (const phrase of heard) brutePlaces(phrase, units, 0.75);
    },
  });
  return [
    `A call of ${CALL_CHARACTERS} characters in about ${calls[0]!.length} turns; ${EXACT_PHRASES} exact and ${SOUND_PHRASES} sound-matched phrases, prepared; one core, processor time. Ratios: median of ${ROUNDS} rounds in turns, and their range.`,
    '',
    `| | median | slowest of ${ROUNDS * CALLS} |`,
    '|---|---|---|',
    `| all phrases in one call | ${whole.ours.median.toFixed(2)} ms | ${whole.ours.slowest.toFixed(2)} ms |`,
    `| the sound-matched ones alone | ${soundOnly.ours.median.toFixed(2)} ms | ${soundOnly.ours.slowest.toFixed(2)} ms |`,
    '',
    `- ${timesOf(whole.ratios)} a sliding edit distance on characters without a filter, same phrases (${whole.theirs.toFixed(0)} ms).`,
    `- ${timesOf(soundOnly.ratios)} the plain alignment by sound, sound-matched phrases alone (${soundOnly.theirs.toFixed(0)} ms).`,
    `- ${PAIRS} random pairs of phrase and text: ${hits} hits by trying everything, ${lost} of them lost, ${added} added.`,
    '',
  ].join('\n');
}

function compareWithBrute() {
  const random = seededRandom(99);
  let [hits, lost, added] = [0, 0, 0];
  for (let i = 0; i < PAIRS; i++) {
    const { wording, text } = randomPair(random);
    const { bySound } = prepareSearch({
      phrases: [{ say: wording, sure: 0.97, maybe: 0.3 + random() * 0.65 }],
    });
    const units = unitsOf(text);
    const places: Place[] = [];
    findPlaces(bySound, heardText(units), (_, place) => places.push(place));
    const found = new Set(places.map(keyOf));
    const expected = brutePlaces(phraseOf(wording), units, bySound.all[0]?.maybe ?? 1).map(keyOf);
    hits += expected.length;
    lost += expected.filter((key) => !found.has(key)).length;
    added += found.size - expected.filter((key) => found.has(key)).length;
  }
  return { hits, lost, added };
}

const keyOf = ({ from, to, similarity }: Place) => `${from} ${to} ${similarity}`;

function longCalls(): Utterance[][] {
  const random = seededRandom(12);
  const { channel, scales, carriers } = partData('tuning');
  const sentences = readOrdinary().map(({ sentence }) => sentence);
  return Array.from({ length: CALLS }, () => {
    const texts: string[] = [];
    for (let characters = 0; characters < CALL_CHARACTERS; characters += texts.at(-1)!.length) {
      // About one turn in eight holds one of the phrases.
      const list = random() < 0.125 ? carriers.map(({ sentence }) => sentence) : sentences;
      const pick = () => list[Math.floor(random() * list.length)]!;
      const turn = random() < 0.6 ? `${pick()}，${pick()}` : pick();
      texts.push(noisy(turn, channel, scales.get(15)!, random));
    }
    return utterancesOf(texts);
  });
}

function manyPhrases() {
  const random = seededRandom(13);
  const sentences = readOrdinary().map(({ sentence }) => [...sentence.replace(/[，。]/g, '')]);
  const exact = new Set<string>();
  while (exact.size < EXACT_PHRASES) {
    const sentence = sentences[Math.floor(random() * sentences.length)]!;
    const other = sentences[Math.floor(random() * sentences.length)]!;
    const from = Math.floor(random() * (sentence.length - 2));
    const words = sentence.slice(from, from + 2 + Math.floor(random() * 3));
    // Four in five are words that no call holds side by side.
    if (random() < 0.8) words.push(other[Math.floor(random() * other.length)]!);
    exact.add(words.join(''));
  }
  const bySound = readGroups()
    .flatMap(({ search }) => search.phrases.map(String))
    .filter((wording) => phraseOf(wording).units.length > 2);
  while (bySound.length < SOUND_PHRASES) {
    const sentence = sentences[Math.floor(random() * sentences.length)]!;
    bySound.push(sentence.slice(0, 3 + Math.floor(random() * 5)).join(''));
  }
  return { exact: [...exact], bySound: bySound.slice(0, SOUND_PHRASES) };
}

type Work = (call: Utterance[]) => void;

/** Both ways in turns, so that whatever else the machine does meets both; the first round warms up and is left out. */
function sideBySide(calls: Utterance[][], { ours, theirs }: { ours: Work; theirs: Work }) {
  const [oursMs, theirsMs, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const own = calls.map((call) => cpuMs(call, ours));
    const other = calls.slice(0, 3).map((call) => cpuMs(call, theirs));
    if (round === 0) continue;
    oursMs.push(...own);
    theirsMs.push(...other);
    ratios.push(median(other)! / median(own)!);
  }
  return {
    ours: { median: median(oursMs)!, slowest: Math.max(...oursMs) },
    theirs: median(theirsMs)!,
    ratios,
  };
}

function cpuMs(call: Utterance[], work: Work): number {
  const before = process.cpuUsage();
  work(call);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const timesOf = (ratios: number[]) =>
  `${median(ratios)!.toFixed(0)} × (${Math.min(...ratios).toFixed(0)}–${Math.max(...ratios).toFixed(0)})`;
