import type { Indicator } from '../indicators/read-indicators.ts';
import type { Measure } from '../measures.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { computeForm } from './compute-form.ts';
import type { FormInput } from './form.ts';
import type { GradeWay } from './grade-way.ts';
import { reachOf } from './reach.ts';

type Count = Extract<GradeWay, { kind: 'count' }>;

/** Single events of which one kind alone, so many more or fewer, reaches a better grade; the fewest first. */
export function countWays(
  scheme: Scheme,
  indicators: ReadonlyMap<string, Indicator>,
  input: FormInput,
): Count[] {
  const place = (changed: FormInput) => reachOf(computeForm(scheme, indicators, changed), scheme.grades).at;
  const before = place(input);
  const smallest = (most: number, changed: (times: number) => FormInput): number | null => {
    for (let times = 1; times <= most; times += 1) if (place(changed(times)) < before) return times;
    return null;
  };
  const changedBy = (measure: Measure, times: number): FormInput => {
    return { ...input, own: { ...input.own, [measure]: (input.own[measure] ?? 0) + times } };
  };
  const { additions, cap } = scheme.extras;
  const fewer = scheme.rows
    .flatMap(({ adjust }) => adjust)
    .map(({ measure, reason }): Count | null => {
      const of = input.own[measure] ?? 0;
      const times = smallest(of, (change) => changedBy(measure, -change));
      return times === null ? null : { kind: 'count', reason, change: -times, of };
    });
  const more = additions.map(({ measure, points, reason }): Count | null => {
    const times = smallest(Math.ceil(cap / points), (change) => changedBy(measure, change));
    return times === null ? null : { kind: 'count', reason, change: times, of: input.own[measure] ?? 0 };
  });
  const { fatals } = input;
  const sound = smallest(fatals, (change) => ({ ...input, fatals: fatals - change }));
  const fatal: Count | null =
    sound === null ? null : { kind: 'count', reason: '经确认的致命差错', change: -sound, of: fatals };
  return [...fewer, fatal, ...more]
    .filter((way) => way !== null)
    .toSorted((a, b) => Math.abs(a.change) - Math.abs(b.change));
}
