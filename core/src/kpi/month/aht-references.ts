import { figureOf } from '../indicators/figure.ts';
import { addSums, type Sums } from '../measures.ts';
import type { MonthInput } from './month-input.ts';

/** What the AHT band is laid around; the first is the default: domain section 3.4 row 7, "for the call type". */
export const AHT_REFERENCES = ['business', 'post', 'centre'] as const;
export type AhtReference = (typeof AHT_REFERENCES)[number];
export const AHT_REFERENCE_NAMES: Record<AhtReference, string> = {
  business: '全中心平均，按本人所接业务类型的构成折算',
  post: '同岗位的平均',
  centre: '全中心平均',
};

/** Calls of one person of one type of business (null: not said) with their known lengths. */
export type CallMix = { person: string; business: string | null; calls: number; seconds: number };

/** Fewer calls than this tell too little of somebody's mix. */
const ENOUGH_CALLS = 30;

type Asked = Pick<MonthInput, 'people' | 'sums' | 'centre' | 'indicators'> & {
  by: AhtReference;
  mix: CallMix[];
};

/**
 * 工号 → the reference of the AHT band, where it is not simply the centre's mean. By business: the centre's mean times
 * what the centre's calls of the person's types take against all calls, for people with enough calls to say. By post:
 * the mean of everybody of that post.
 */
export function ahtReferences({
  by,
  mix,
  people,
  sums,
  centre,
  indicators,
}: Asked): MonthInput['references'] {
  const aht = indicators.get('aht');
  const agents = people.filter(({ isTeamLead }) => !isTeamLead);
  const ofAll = (wanted: typeof agents): Sums => addSums(wanted.map(({ number }) => sums[number] ?? {}));
  if (by === 'centre' || !aht) return {};
  if (by === 'post') {
    const posts = new Map(agents.map(({ post }) => [post, agents.filter((each) => each.post === post)]));
    const means = new Map([...posts].map(([post, all]) => [post, figureOf(aht, ofAll(all)).value]));
    return told(agents.map(({ number, post }) => [number, means.get(post) ?? null]));
  }
  const whole = figureOf(aht, addSums([centre, ofAll(agents)])).value;
  if (whole === null) return {};
  return told([...mixFactors(mix)].map(([number, factor]) => [number, factor * whole]));
}

function told(references: [string, number | null][]): MonthInput['references'] {
  return Object.fromEntries(
    references.flatMap(([number, aht]) => (aht === null ? [] : [[number, { aht }] as const])),
  );
}

/** 工号 → the mean length of the centre's calls of the person's types, against that of all calls. */
function mixFactors(mix: CallMix[]): Map<string, number> {
  const types = new Map<string | null, { calls: number; seconds: number }>();
  const people = new Map<string, { calls: number; expected: number }>();
  for (const { business, calls, seconds } of mix) {
    const type = types.get(business) ?? { calls: 0, seconds: 0 };
    types.set(business, { calls: type.calls + calls, seconds: type.seconds + seconds });
  }
  const meanOf = (business: string | null) => types.get(business)!.seconds / types.get(business)!.calls;
  for (const { person, business, calls } of mix) {
    const own = people.get(person) ?? { calls: 0, expected: 0 };
    people.set(person, {
      calls: own.calls + calls,
      expected: own.expected + (calls === 0 ? 0 : calls * meanOf(business)),
    });
  }
  const all = [...types.values()];
  const calls = all.reduce((sum, type) => sum + type.calls, 0);
  const seconds = all.reduce((sum, type) => sum + type.seconds, 0);
  if (calls === 0 || seconds === 0) return new Map();
  const enough = [...people].filter(([, own]) => own.calls >= ENOUGH_CALLS);
  return new Map(enough.map(([person, own]) => [person, own.expected / own.calls / (seconds / calls)]));
}
