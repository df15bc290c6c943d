import { unitsOf } from '@tingjian/core/sound/units.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import { type Channel, fitChannel } from './fit-channel.ts';
import { cleanCall, sayingCall } from './make-calls.ts';
import { byCharacters, type Matcher, type ReadCall, readCall } from './matchers.ts';
import { noisy, scaleFor } from './noisy.ts';
import {
  type Carrier,
  type Group,
  type Part,
  readCarriers,
  readGroups,
  readOrdinary,
} from './read-groups.ts';
import { type Pair, readPairs } from './read-pairs.ts';

export const CERS = [8, 15, 22, 31];
const CLEAN_CALLS = 5000;
const TIMES_EACH = 46;

/** What a matcher made of the calls: its best score in each clean call by group, and where the phrase was said. */
export type Outcome = { group: Group; carrier: Carrier | null; score: number };
export type PartData = {
  set: Part;
  groups: Group[];
  channel: Channel;
  channelFrom: Part;
  scales: Map<number, number>;
};

/** The sentences of one part and the channel fitted to that part's pairs; to the tuning pairs where there are none. */
export function partData(set: Part): PartData & { carriers: Carrier[] } {
  const groups = readGroups();
  const carriers = readCarriers(groups).filter((carrier) => carrier.set === set);
  const own = heardPairs(set);
  const texts = [...readOrdinary(), ...carriers].map(({ sentence }) => unitsOf(sentence));
  const isSearched = (text: string) =>
    groups.some((group) => byCharacters(readCall([text]), group).length > 0);
  const channel = fitChannel(own ?? heardPairs('tuning') ?? [], texts, isSearched);
  const sample = readOrdinary()
    .filter((each) => each.set === set)
    .map(({ sentence }) => sentence);
  const twice = [...sample, ...sample, ...sample];
  const scales = new Map(CERS.map((cer) => [cer, scaleFor(cer, twice, channel, () => seededRandom(cer))]));
  return { set, groups, carriers, channel, channelFrom: own ? set : 'tuning', scales };
}

/** The pairs of a part in which anything was heard; null when there are too few to fit to. */
export function heardPairs(set: Part): Pair[] | null {
  const heard = (readPairs(set) ?? []).filter(({ heardUnits }) => heardUnits.length > 0);
  return heard.length >= 100 ? heard : null;
}

/** Runs matchers over the same noisy calls of one part at one error rate. */
export function measureNoise<Name extends string>(
  data: ReturnType<typeof partData>,
  cer: number,
  matchers: Record<Name, Matcher>,
  cleanCalls = CLEAN_CALLS,
): Record<Name, Outcome[]> {
  const random = seededRandom(cer * 1000 + (data.set === 'tuning' ? 1 : 2));
  const ordinary = readOrdinary().filter(({ set }) => set === data.set);
  const hear = (text: string) => noisy(text, data.channel, data.scales.get(cer)!, random);
  const outcomes = Object.fromEntries(Object.keys(matchers).map((name) => [name, []])) as unknown as Record<
    Name,
    Outcome[]
  >;
  const each = (call: ReadCall, group: Group, carrier: Carrier | null, turn: number | null) => {
    for (const [name, matcher] of Object.entries(matchers) as [Name, Matcher][]) {
      const found = matcher(call, group).filter((one) => turn === null || one.turn === turn);
      const score = Math.max(0, ...found.map((one) => one.score));
      if (carrier || score > 0) outcomes[name].push({ group, carrier, score });
    }
  };
  for (const carrier of data.carriers) {
    for (let n = 0; n < TIMES_EACH; n++) {
      const { texts, said } = sayingCall(carrier, ordinary, hear, random);
      each(readCall(texts), carrier.group, carrier, said!.turn);
    }
  }
  for (let n = 0; n < cleanCalls; n++) {
    const call = readCall(cleanCall(ordinary, hear, random).texts);
    for (const group of data.groups) each(call, group, null, null);
  }
  return outcomes;
}
