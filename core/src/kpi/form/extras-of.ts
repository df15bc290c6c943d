import { round2 } from '../round.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { FormInput, FormLine } from './form.ts';

/** What is added outside the 100, and what it comes to under the cap. */
export function additionsOf({ extras }: Scheme, input: FormInput): { additions: FormLine[]; added: number } {
  const additions = [
    ...extras.additions.flatMap(({ measure, points, reason }): FormLine[] => {
      const times = input.own[measure] ?? 0;
      return times > 0 ? [{ reason, measure, times, points: points * times }] : [];
    }),
    ...byHand(input, (points) => points > 0),
  ];
  return { additions, added: round2(Math.min(extras.cap, sum(additions))) };
}

/** What is taken off the total: confirmed fatal errors, repeated misconduct, and what a person entered. */
export function deductionsOf(
  { extras, rows }: Scheme,
  input: FormInput,
): { deductions: FormLine[]; deducted: number } {
  const { fatals, own } = input;
  const { points } = extras.fatal;
  const deductions = [
    ...(fatals > 0 && points !== 0
      ? [{ reason: '经确认的致命差错', measure: null, times: fatals, points: points * fatals }]
      : []),
    ...rows.flatMap(({ adjust }) =>
      adjust.flatMap(({ measure, reason, further }): FormLine[] => {
        const times = own[measure] ?? 0;
        if (!further || times < further.from) return [];
        return [{ reason: `${reason}，${further.from} 次以上`, measure, times, points: further.points }];
      }),
    ),
    ...byHand(input, (each) => each < 0),
  ];
  return { deductions, deducted: round2(sum(deductions)) };
}

function byHand({ extras }: FormInput, isWanted: (points: number) => boolean): FormLine[] {
  return extras
    .filter(({ points }) => isWanted(points))
    .map(({ points, reason }) => ({ reason, measure: null, times: null, points }));
}

function sum(lines: FormLine[]): number {
  return lines.reduce((total, { points }) => total + points, 0);
}
