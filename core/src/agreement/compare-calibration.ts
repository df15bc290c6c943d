import { median } from '../median.ts';
import type { Misses } from './alone-score.ts';
import { type Alpha, krippendorffAlpha } from './alpha.ts';
import { type Share, shareOf } from './share.ts';

/** How far two people's points may be apart and still agree (domain section 5, calibration). */
export const ALLOWED_SPREAD = 5;

/** What one person made of one call, alone. */
export type ScoreAlone = { person: string; call: string; points: number; misses: Misses };

/** Against the group's median and, where there is an expert, against theirs; signed, own minus reference. */
export type Deviation = {
  person: string;
  call: string;
  points: number;
  fromMedian: number;
  fromExpert: number | null;
};
export type PersonDeviation = {
  person: string;
  calls: number;
  /** Signed mean: below 0 is stricter than the group. Null for somebody without a submitted score. */
  mean: number | null;
  meanFromExpert: number | null;
  within: Share;
  withinExpert: Share;
};
/** `fault`: by how many of the scores the item was called a fault. */
export type ItemCalibration = { item: string; fault: Share; callsAllAgree: Share; alpha: Alpha };
export type CalibrationComparison = {
  calls: {
    call: string;
    median: number | null;
    expert: number | null;
    lowest: number | null;
    highest: number | null;
  }[];
  deviations: Deviation[];
  people: PersonDeviation[];
  items: ItemCalibration[];
  /** All scores within ±5 points of the reference; the expert is not compared with themself. */
  within: Share;
  withinExpert: Share;
  /** Of the points (interval metric, a unit is a call) and of the items (nominal, a unit is an item of a call). */
  alphaOfPoints: Alpha;
  alphaOfItems: Alpha;
};

/**
 * A calibration session compared. `people` and `calls` in the order they are shown; `items`: every item that could be
 * called a fault (of the schedule). Only submitted scores come in; who did not score a call is missing there.
 */
export function compareCalibration(session: {
  people: string[];
  calls: string[];
  items: string[];
  expert: string | null;
  scores: ScoreAlone[];
}): CalibrationComparison {
  const { people, calls, items, expert, scores } = session;
  const byPlace = new Map(scores.map((score) => [`${score.call} ${score.person}`, score]));
  const perCall = calls.map((call) => {
    const own = scores.filter((score) => score.call === call).map((score) => score.points);
    const byExpert = expert === null ? undefined : byPlace.get(`${call} ${expert}`);
    return {
      call,
      median: median(own),
      expert: byExpert?.points ?? null,
      lowest: own.length > 0 ? Math.min(...own) : null,
      highest: own.length > 0 ? Math.max(...own) : null,
    };
  });
  const deviations = perCall.flatMap((reference) =>
    people.flatMap((person): Deviation[] => {
      const score = byPlace.get(`${reference.call} ${person}`);
      if (!score || reference.median === null) return [];
      const isCompared = reference.expert !== null && person !== expert;
      const fromExpert = isCompared ? score.points - reference.expert! : null;
      const { call } = reference;
      return [
        { person, call, points: score.points, fromMedian: score.points - reference.median, fromExpert },
      ];
    }),
  );
  const said = (call: string, person: string, item: string) => {
    const score = byPlace.get(`${call} ${person}`);
    return score ? Number((score.misses[item] ?? 0) > 0) : null;
  };
  const unitsOf = (item: string) => calls.map((call) => people.map((person) => said(call, person, item)));
  return {
    calls: perCall,
    deviations,
    people: people.map((person) => ofPerson(person, deviations)),
    items: items
      .map((item) => ofItem(item, unitsOf(item)))
      .filter(({ fault }) => fault.hits > 0)
      .sort((a, b) => disagreement(b) - disagreement(a) || a.item.localeCompare(b.item)),
    within: within(deviations.map(({ fromMedian }) => fromMedian)),
    withinExpert: within(deviations.flatMap(({ fromExpert }) => fromExpert ?? [])),
    alphaOfPoints: krippendorffAlpha(
      calls.map((call) => people.map((person) => byPlace.get(`${call} ${person}`)?.points ?? null)),
      'interval',
    ),
    alphaOfItems: krippendorffAlpha(items.flatMap(unitsOf), 'nominal'),
  };
}

function ofPerson(person: string, all: Deviation[]): PersonDeviation {
  const own = all.filter((deviation) => deviation.person === person);
  const fromMedian = own.map((deviation) => deviation.fromMedian);
  const fromExpert = own.flatMap((deviation) => deviation.fromExpert ?? []);
  const share = { within: within(fromMedian), withinExpert: within(fromExpert) };
  return { person, calls: own.length, mean: mean(fromMedian), meanFromExpert: mean(fromExpert), ...share };
}

function ofItem(item: string, units: (number | null)[][]): ItemCalibration {
  const judged = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((unit) => unit.length > 1);
  const all = units.flat().filter((value) => value !== null);
  return {
    item,
    fault: shareOf(all.filter((value) => value === 1).length, all.length),
    callsAllAgree: shareOf(judged.filter((unit) => new Set(unit).size === 1).length, judged.length),
    alpha: krippendorffAlpha(units, 'nominal'),
  };
}

function disagreement({ callsAllAgree }: ItemCalibration): number {
  return callsAllAgree.of - callsAllAgree.hits;
}

function within(deviations: number[]): Share {
  return shareOf(
    deviations.filter((each) => Math.abs(each) <= ALLOWED_SPREAD + 1e-9).length,
    deviations.length,
  );
}

function mean(numbers: number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
