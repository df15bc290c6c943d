import { computeForm } from '../form/compute-form.ts';
import type { Form } from '../form/form.ts';
import { type NextGrade, nextGrade } from '../form/next-grade.ts';
import { type Figure, figureOf } from '../indicators/figure.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import { addSums } from '../measures.ts';
import { centreSums, formInputOf, isAgent } from '../month/form-input-of.ts';
import type { MonthInput } from '../month/month-input.ts';
import { teamMedian } from './team-median.ts';

export type MyFigures = {
  indicators: {
    indicator: Indicator;
    own: Figure;
    team: { median: number; people: number } | null;
  }[];
  form: Form;
  next: NextGrade;
};

/**
 * Where one person stands in a month that is running: every indicator of their scheme beside the team's median, the
 * form as it would be now, and what would change its grade. Null for who is not in the month.
 */
export function myFigures(input: MonthInput, number: string): MyFigures | null {
  const person = input.people.find((each) => each.number === number);
  if (!person) return null;
  const { scheme } = input.schemeOf(person);
  const mates = input.people.filter((each) => isAgent(each) && each.teamId === person.teamId);
  const sumsOf = (each: { number: string }) => input.sums[each.number] ?? {};
  const team = addSums(mates.map(sumsOf));
  const formInput = formInputOf(person, input, { scheme, team, centre: centreSums(input) });
  const others = mates.filter((each) => each.number !== number).map(sumsOf);
  const codes = new Set(scheme.rows.flatMap(({ parts }) => parts.map(({ indicator }) => indicator)));
  return {
    indicators: [...codes].map((code) => {
      const indicator = input.indicators.get(code)!;
      const own = figureOf(indicator, formInput.own);
      return { indicator, own, team: scheme.of === 'team' ? null : teamMedian(indicator, others) };
    }),
    form: computeForm(scheme, input.indicators, formInput),
    next: nextGrade(scheme, input.indicators, formInput),
  };
}
