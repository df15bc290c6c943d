import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readIndicators } from '../indicators/read-indicators.ts';
import type { Sums } from '../measures.ts';
import { readScheme } from '../scheme/read-scheme.ts';
import { computeMonth } from './compute-month.ts';
import { monthChanges } from './month-changes.ts';
import type { MonthInput, MonthPerson } from './month-input.ts';

const read = (file: string) => readFileSync(new URL(`../../../kpi/${file}`, import.meta.url), 'utf8');
const indicators = readIndicators(read('indicators.yaml'));
const schemes = {
  agent: { id: 's1', scheme: readScheme(read('schemes/agent.yaml'), indicators) },
  lead: { id: 's2', scheme: readScheme(read('schemes/supervisor.yaml'), indicators) },
};
const usual: Sums = {
  ...{ qaCalls: 8, qaPoints: 736, qaPointsSquared: 67_720, qaPassed: 8, qaFatal: 0 },
  ...{ ratings: 40, ratingsSatisfied: 38, offered: 400, answered: 396, missed: 4, handled: 400 },
  ...{ complaintsDue: 0, complaintsClosed: 0, complaintsProven: 0, logsDue: 22, logsComplete: 22 },
  ...{
    tickets: 100,
    ticketsComplete: 98,
    exams: 1,
    examMarks: 90,
    daysPlanned: 22,
    daysWorked: 22,
    sickDays: 0,
  },
  ...{ talkSeconds: 60_000, holdSeconds: 10_000, afterCallSeconds: 10_000, outboundSeconds: 0 },
  ...{ signedInSeconds: 100_000, accountPoints: 100, personMonths: 1, attendanceLost: 0, conductLost: 0 },
  ...{ longBusyDays: 0, commendations: 0, suggestions: 0 },
};
const person = (number: string, more: Partial<MonthPerson> = {}): MonthPerson => ({
  ...{
    number,
    name: `坐席${number}`,
    teamId: 't1',
    post: '产险坐席',
    isTeamLead: false,
    isOnProbation: false,
  },
  ...more,
});
const ten = Array.from({ length: 10 }, (_, at) => person(String(8001 + at)));
const input = (more: Partial<MonthInput> = {}): MonthInput => ({
  ...{ month: '2026-10', people: ten, centre: {}, indicators, fatals: {}, extras: {}, history: {} },
  ...{ uncounted: {}, references: {} },
  sums: Object.fromEntries(ten.map(({ number }) => [number, usual])),
  schemeOf: ({ isTeamLead }) => (isTeamLead ? schemes.lead : schemes.agent),
  ...more,
});
const low: Sums = { ...usual, qaPoints: 480, qaPointsSquared: 28_800, examMarks: 50, logsComplete: 10 };

describe('a month', () => {
  test('everybody gets a form, a rank in the team and in the centre', () => {
    const month = computeMonth(input());
    expect(month.people).toHaveLength(10);
    for (const { form, standing, centreRank } of month.people) {
      expect(form.total).toBe(95.5);
      expect([standing!.rank, centreRank]).toEqual([1, 1]);
    }
    expect(month.teams).toEqual([
      { teamId: 't1', post: '产险坐席', ranked: 10, lookedAt: 1, cannotDecide: false },
    ]);
  });

  test('one far below all others is marked, and the ladder begins with a talk', () => {
    const sums = { ...input().sums, 8010: low };
    const last = computeMonth(input({ sums })).people.at(-1)!;
    expect(last.standing).toMatchObject({ rank: 10, isMarked: true });
    expect(last.proposal).toEqual({ step: 'talk', because: '本月排在末位' });
    const before = {
      month: '2026-09',
      isMarked: true,
      isCounted: true,
      grade: 'E',
      retraining: 'none' as const,
    };
    const again = computeMonth(input({ sums, history: { 8010: [before] } })).people.at(-1)!;
    expect(again.proposal?.step).toBe('retraining');
  });

  test('a month with an open appeal or a long sick leave does not count in the ladder', () => {
    const sums = { ...input().sums, 8010: low };
    const appeal = computeMonth(input({ sums, uncounted: { 8010: '有未办结的申诉' } })).people.at(-1)!;
    expect(appeal).toMatchObject({ uncounted: '有未办结的申诉', proposal: null });
    const sick = computeMonth(input({ sums: { ...sums, 8010: { ...low, daysWorked: 15, sickDays: 12 } } }));
    expect(sick.people.at(-1)).toMatchObject({ uncounted: '病假超过半个月', proposal: null });
  });

  test('teams are ranked apart, and a team lead is not ranked but has the form of the team', () => {
    const lead = person('9001', { isTeamLead: true, post: '班长' });
    const other = person('8100', { teamId: 't2' });
    const month = computeMonth(
      input({
        people: [...ten, lead, other],
        sums: { ...input().sums, 8100: low, 9001: { coachingDue: 4, coachingInTime: 3 } },
      }),
    );
    const ofLead = month.people.find(({ number }) => number === '9001')!;
    expect(ofLead.standing).toBeNull();
    expect(ofLead.form.rows.find(({ id }) => id === 'qa')!.parts[0]!.figure.below).toBe(80);
    expect(ofLead.form.rows.find(({ id }) => id === 'coaching')!.parts[0]!.figure.value).toBe(75);
    expect(month.people.find(({ number }) => number === '8100')!.standing!.rank).toBe(1);
  });

  test('who is in retraining is not ranked until it is passed', () => {
    const before = { month: '2026-09', isMarked: true, isCounted: true, grade: 'E' };
    const standing = (retraining: 'running' | 'failed' | 'passed') =>
      computeMonth(input({ history: { 8010: [{ ...before, retraining }] } })).people.at(-1)!.standing!;
    expect(standing('running').notRanked).toEqual(['待岗培训还没有通过']);
    expect(standing('failed').rank).toBeNull();
    expect(standing('passed').rank).toBe(1);
  });

  test('adjusted for severity both standings are there, and who is last only by a severe reviewer is not marked', () => {
    // All of 8010's calls went to the severe one, who takes 20 points from anybody.
    const scored = (people: MonthPerson[], reviewer: string, points: number, times: number) =>
      people.flatMap(({ number }) =>
        Array.from({ length: times }, () => ({ reviewer, person: number, points })),
      );
    const calls = [
      ...scored(ten.slice(0, 9), 'mild', 92, 8),
      ...scored(ten.slice(0, 5), 'severe', 72, 4),
      ...scored(ten.slice(9), 'severe', 72, 8),
    ];
    const sums = {
      ...input().sums,
      8010: { ...usual, qaPoints: 576, qaPointsSquared: 41_472, examMarks: 80 },
    };
    const plain = computeMonth(input({ sums, severity: { calls, isAdjusted: false } }));
    expect(plain.people.at(-1)).toMatchObject({ adjusted: null, standing: { isMarked: true, rank: 10 } });
    expect(plain.reviewers.map(({ reviewer, calls: count }) => [reviewer, count])).toEqual([
      ['mild', 72],
      ['severe', 28],
    ]);
    const adjusted = computeMonth(input({ sums, severity: { calls, isAdjusted: true } })).people.at(-1)!;
    expect(adjusted.form).toEqual(plain.people.at(-1)!.form);
    expect(adjusted.adjusted!.total).toBeGreaterThan(adjusted.form.total! + 15);
    expect(adjusted).toMatchObject({
      ...{ standing: { isMarked: false, spared: 'severity', rank: 10 }, proposal: null },
      adjusted: { standing: { isMarked: false, spared: 'above-floor' } },
    });
  });

  test('computing again says what changed and why', () => {
    const before = computeMonth(input());
    const after = computeMonth(
      input({ sums: { ...input().sums, 8003: { ...usual, qaPoints: 760, qaPointsSquared: 72_200 } } }),
    );
    expect(monthChanges(null, after)).toEqual([]);
    expect(monthChanges(before, before)).toEqual([]);
    expect(monthChanges(before, after).filter(({ personNumber }) => personNumber === '8003')).toEqual([
      { personNumber: '8003', field: '质检平均分', before: 25.5, after: 30, why: '分子 736→760，分母 8→8' },
      { personNumber: '8003', field: '总分', before: 95.5, after: 100, why: '由上列各项而来' },
    ]);
    const fewer = computeMonth(input({ people: ten.slice(1) }));
    expect(monthChanges(before, fewer)).toContainEqual(
      expect.objectContaining({ personNumber: '8001', after: null, why: '不在本月名单里了' }),
    );
  });
});
