import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readIndicators } from '../indicators/read-indicators.ts';
import type { Sums } from '../measures.ts';
import { readScheme } from '../scheme/read-scheme.ts';
import { computeForm } from './compute-form.ts';
import type { FormInput } from './form.ts';
import { nextGrade } from './next-grade.ts';

const read = (file: string) => readFileSync(new URL(`../../../kpi/${file}`, import.meta.url), 'utf8');
const indicators = readIndicators(read('indicators.yaml'));
const scheme = readScheme(read('schemes/agent.yaml'), indicators);

/** Everything at its target: 100 points. */
const perfect: Sums = {
  ...{ qaCalls: 10, qaPoints: 950, qaPointsSquared: 90_250, qaPassed: 10, qaFatal: 0 },
  ...{ ratings: 100, ratingsSatisfied: 95, offered: 1000, answered: 990, missed: 10, handled: 400 },
  ...{ complaintsDue: 2, complaintsClosed: 2, complaintsProven: 0, logsDue: 20, logsComplete: 20 },
  ...{ tickets: 100, ticketsComplete: 98, exams: 1, examMarks: 90 },
  ...{ talkSeconds: 60_000, holdSeconds: 10_000, afterCallSeconds: 10_000, outboundSeconds: 0 },
  ...{ signedInSeconds: 100_000, accountPoints: 100, personMonths: 1, attendanceLost: 0, conductLost: 0 },
  ...{ longBusyDays: 0, commendations: 0, suggestions: 0 },
};
const inputOf = (own: Sums, more: Partial<FormInput> = {}): FormInput => ({
  ...{ own: { ...perfect, ...own }, team: perfect, centre: perfect, references: {}, fatals: 0, extras: [] },
  ...more,
});
const found = (own: Sums, more: Partial<FormInput> = {}) => nextGrade(scheme, indicators, inputOf(own, more));
const figure = (own: Sums, indicator: string) =>
  found(own).ways.find((way) => way.kind === 'figure' && way.indicator === indicator);

describe('what would change the grade', () => {
  test('the best grade needs nothing', () => {
    expect(found({})).toMatchObject({ highestGrade: 'A', next: null, missing: 0, ways: [], losses: [] });
  });

  test('each figure that alone would be enough, the smallest step first', () => {
    // QA 85 costs 15, satisfaction 91 costs 6, a missed rate of 12 % costs 6: 73, so C is 7 away.
    const own = { qaPoints: 850, ratingsSatisfied: 91, missed: 120 };
    const { next, missing, ways, losses, highest, highestGrade } = found(own);
    expect({ next, missing, highest, highestGrade }).toEqual({
      ...{ next: { grade: 'C', from: 80 }, missing: 7, highest: 73, highestGrade: 'D' },
    });
    expect(ways).toEqual([
      {
        kind: 'figure',
        row: '质检平均分',
        indicator: 'qa-mean',
        now: 85,
        needed: { value: 89.67, bound: 'at' },
      },
    ]);
    expect(losses.map(({ points }) => points)).toEqual([15, 6, 6]);
    const reached = computeForm(scheme, indicators, inputOf({ ...own, qaPoints: 896.7 }));
    expect(reached.grade).toBe('C');
    expect(computeForm(scheme, indicators, inputOf({ ...own, qaPoints: 896.6 })).grade).toBe('D');
  });

  test('a step is reached below its end, a part within its share of the row', () => {
    // 94: a missed rate of 12 % costs 6, and nothing else.
    expect(figure({ missed: 120 }, 'missed-rate')).toMatchObject({ needed: { value: 10, bound: 'below' } });
    // 94.5: half of the row of records is 5, log 80 % leaves none of it.
    const own = { logsComplete: 18, missed: 100, handled: 400 };
    expect(found(own)).toMatchObject({ highest: 91.5, missing: 3.5 });
    expect(figure(own, 'log-complete')).toBeUndefined();
    expect(figure(own, 'missed-rate')).toMatchObject({ needed: { value: 10, bound: 'below' } });
  });

  test('single events: one proven complaint fewer, or commendations within their cap', () => {
    const { ways } = found({ complaintsProven: 2, complaintsDue: 2 });
    expect(ways).toEqual([
      { kind: 'count', reason: '查实与本人有关的投诉', change: -1, of: 2 },
      { kind: 'count', reason: '客户表扬', change: 3, of: 0 },
      { kind: 'count', reason: '建议被采纳', change: 3, of: 0 },
    ]);
  });

  test('a confirmed fatal error holds the grade back whatever the points are', () => {
    const { missing, highest, highestGrade, next, ways } = found({}, { fatals: 1 });
    expect({ missing, highest, highestGrade, next }).toEqual({
      ...{ missing: 0, highest: 95, highestGrade: 'C', next: { grade: 'B', from: 90 } },
    });
    expect(ways).toEqual([{ kind: 'count', reason: '经确认的致命差错', change: -1, of: 1 }]);
    expect(found({}, { fatals: 2 }).ways).toEqual([
      { kind: 'count', reason: '经确认的致命差错', change: -2, of: 2 },
    ]);
  });

  test('while a row waits, the points are a range and the way is counted from its upper end', () => {
    const { exams: _, examMarks: __, ...rest } = perfect;
    const input = { ...inputOf({}), own: { ...rest, missed: 120 } };
    expect(nextGrade(scheme, indicators, input)).toMatchObject({
      ...{ lowest: 84, highest: 94, lowestGrade: 'C', highestGrade: 'B', missing: 1 },
      ways: [{ indicator: 'missed-rate' }, { change: 1 }, { change: 1 }],
    });
  });

  test('a figure that is the team’s is not for oneself to change', () => {
    const few = { ratings: 10, ratingsSatisfied: 0, qaPoints: 900 };
    const input = inputOf(few, { team: { ...perfect, ratingsSatisfied: 85 } });
    const { ways } = nextGrade(scheme, indicators, input);
    expect(ways.some((way) => way.kind === 'figure' && way.indicator === 'satisfaction')).toBe(false);
  });

  test('weight that was spread counts with the rows it went to', () => {
    const lead = readScheme(read('schemes/supervisor.yaml'), indicators);
    const { ratings: _, ratingsSatisfied: __, ...sums } = perfect;
    const more = { complaintsInTime: 2, daysPlanned: 20, daysWorked: 20, coachingDue: 0, coachingInTime: 0 };
    const own = { ...sums, ...more, qaPoints: 880 };
    const input = { ...inputOf({}), own, team: own };
    const { ways, next } = nextGrade(lead, indicators, input);
    const way = ways.find((each) => each.kind === 'figure' && each.indicator === 'qa-mean');
    expect(way).toBeDefined();
    const needed = way?.kind === 'figure' ? way.needed.value : 0;
    const gradeAt = (mean: number) =>
      computeForm(lead, indicators, { ...input, own: { ...own, qaPoints: mean * 10 } }).grade;
    expect(gradeAt(needed)).toBe(next!.grade);
    expect(gradeAt(needed - 0.02)).not.toBe(next!.grade);
  });
});
