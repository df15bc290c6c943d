import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readIndicators } from '../indicators/read-indicators.ts';
import type { Sums } from '../measures.ts';
import { readScheme } from '../scheme/read-scheme.ts';
import { computeForm } from './compute-form.ts';
import type { FormInput } from './form.ts';

const read = (file: string) => readFileSync(new URL(`../../../kpi/${file}`, import.meta.url), 'utf8');
const indicators = readIndicators(read('indicators.yaml'));
const text = read('schemes/agent.yaml');
const scheme = readScheme(text, indicators);

/** Everything at its target. */
const perfect: Sums = {
  ...{ qaCalls: 8, qaPoints: 760, qaPointsSquared: 72_200, qaPassed: 8, qaFatal: 0 },
  ...{ ratings: 40, ratingsSatisfied: 38, offered: 400, answered: 396, missed: 4, handled: 400 },
  ...{ complaintsDue: 2, complaintsClosed: 2, complaintsProven: 0, logsDue: 22, logsComplete: 22 },
  ...{ tickets: 100, ticketsComplete: 98, exams: 1, examMarks: 90 },
  ...{ talkSeconds: 60_000, holdSeconds: 10_000, afterCallSeconds: 10_000, outboundSeconds: 0 },
  ...{ signedInSeconds: 100_000, accountPoints: 100, personMonths: 1, attendanceLost: 0, conductLost: 0 },
  ...{ longBusyDays: 0, commendations: 0, suggestions: 0 },
};
const form = (own: Sums, more: Partial<FormInput> = {}) =>
  computeForm(scheme, indicators, {
    ...{ own: { ...perfect, ...own }, team: perfect, centre: perfect, references: {}, fatals: 0, extras: [] },
    ...more,
  });
const row = (id: string, own: Sums, more: Partial<FormInput> = {}) =>
  form(own, more).rows.find((each) => each.id === id)!;

describe('the monthly form (domain section 3.4)', () => {
  test('everything at its target is 100 and grade A', () => {
    expect(form({})).toMatchObject({ total: 100, grade: 'A', waiting: [], added: 0, deducted: 0 });
  });

  test.each([
    ['qa', { qaPoints: 720 }, 22.5],
    ['satisfaction', { ratingsSatisfied: 36 }, 7.5],
    ['connection', { missed: 21.6 }, 8],
    ['complaints', { complaintsClosed: 1 }, 0],
    ['complaints', { complaintsProven: 1 }, 5],
    ['complaints', { complaintsProven: 3 }, 0],
    ['records', { logsComplete: 20, ticketsComplete: 89 }, 5.23],
    ['exam', { examMarks: 79.5 }, 6],
    ['aht', { talkSeconds: 88_000 }, 2.5],
    ['utilisation', { talkSeconds: 50_000 }, 2.5],
    ['utilisation', { longBusyDays: 2 }, 1],
    ['utilisation', { longBusyDays: 6 }, 0],
    ['presence', { attendanceLost: 10, conductLost: 20 }, 3.13],
  ] as const)('%s with %o is %d points', (id, own, points) => {
    expect(row(id, own).points).toBe(points);
  });

  test('too few ratings count as the team and say so', () => {
    const { parts, points } = row('satisfaction', { ratings: 29, ratingsSatisfied: 0 });
    expect(parts[0]).toMatchObject({ from: 'team', note: expect.stringContaining('29') });
    expect(points).toBe(15);
  });

  test('no complaint that was due costs nothing; a figure that is missing makes the form wait', () => {
    expect(row('complaints', { complaintsDue: 0, complaintsClosed: 0 })).toMatchObject({ points: 10 });
    const { exams: _, examMarks: __, ...without } = perfect;
    const waiting = computeForm(scheme, indicators, {
      ...{ own: without, team: perfect, centre: perfect, references: {}, fatals: 0, extras: [] },
    });
    expect(waiting).toMatchObject({ total: null, grade: null, waiting: ['业务知识月考'] });
  });

  test('additions stop at the cap, a fatal error costs 5 and keeps the grade at C', () => {
    expect(form({ commendations: 2, suggestions: 1 })).toMatchObject({ added: 5, total: 105 });
    const fatal = form({ commendations: 2 }, { fatals: 1 });
    expect(fatal).toMatchObject({ added: 4, deducted: -5, total: 99, grade: 'C' });
    const byHand = form(
      {},
      {
        extras: [
          { points: 1.5, reason: '代班' },
          { points: -2, reason: '培训缺席' },
        ],
      },
    );
    expect(byHand).toMatchObject({ added: 1.5, deducted: -2, total: 99.5 });
  });

  test('busy on eight days costs a further 10 off the total', () => {
    expect(form({ longBusyDays: 8 })).toMatchObject({ deducted: -10, total: 85 });
  });

  test('a reference of its own can be given to a band: AHT by type of call', () => {
    expect(row('aht', {}, { references: { aht: 400 } }).points).toBe(0);
  });
});

describe('a scheme that may not be put in force says why', () => {
  test.each([
    ['weight: 30', 'weight: 29', '现为 99'],
    ['weight: 30', 'weight: 31', '现为 101'],
    [
      'share: 0.5, rule: { kind: linear, target: 98',
      'share: 0.6, rule: { kind: linear, target: 98',
      '现为 1.1',
    ],
    ['indicator: exam', 'indicator: exams', '没有叫 exams'],
    ['from: 10, share: 0.4', 'from: 5, share: 0.4', '重叠'],
    ['id: exam', 'id: qa', '写了两次'],
    ['notAbove: C', 'notAbove: Q', '没有 Q'],
    ['measure: complaintsProven', 'measure: anything', '没有这个度量'],
    ['target: 95, floor: 75', 'target: 95, floor: 95', '相同'],
  ])('%s → %s', (from, to, why) => {
    expect(text).toContain(from);
    expect(() => readScheme(text.replace(from, to), indicators)).toThrow(why);
  });

  test('the form of a team lead is made of the figures of the team, and unmeasured weight is spread', () => {
    const lead = readScheme(read('schemes/supervisor.yaml'), indicators);
    const { ratings: _, ratingsSatisfied: __, ...sums } = perfect;
    const own = {
      ...sums,
      complaintsInTime: 2,
      daysPlanned: 22,
      daysWorked: 22,
      coachingDue: 0,
      coachingInTime: 0,
    };
    const made = computeForm(lead, indicators, {
      ...{ own, team: own, centre: own, references: {}, fatals: 0, extras: [] },
    });
    expect(made.rows.find(({ id }) => id === 'satisfaction')).toMatchObject({ weight: 0, points: 0 });
    expect(made.total).toBe(100);
    expect(made.rows.reduce((sum, { weight }) => sum + Math.round(weight * 100), 0)).toBe(10_000);
  });
});
