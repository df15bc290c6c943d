import { readFile } from 'node:fs/promises';
import { type Indicator, readIndicators } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import type { Sums } from '@tingjian/core/kpi/measures.ts';
import { computeMonth } from '@tingjian/core/kpi/month/compute-month.ts';
import type { Month } from '@tingjian/core/kpi/month/month.ts';
import type { MonthPerson } from '@tingjian/core/kpi/month/month-input.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';
import type { Scheme } from '@tingjian/core/kpi/scheme/scheme.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';

const shipped = (file: string) => readFile(new URL(`../../../../core/kpi/${file}`, import.meta.url), 'utf8');

export type VariedMonth = {
  month: Month;
  schemes: Map<string, Scheme>;
  indicators: ReadonlyMap<string, Indicator>;
  teamNames: Record<string, string>;
};

/**
 * A month with everything a form may meet: all kinds of point rules, missing facts, too few cases, caps, fatal errors,
 * rows taken whole, weights spread over other rows, names that look like formulas.
 */
export async function variedMonth(agents: number): Promise<VariedMonth> {
  const random = seededRandom(20_261_001);
  const indicators = readIndicators(await shipped('indicators.yaml'));
  const agent = await shipped('schemes/agent.yaml');
  const perUnit = agent
    .replace('name: 坐席月度考核', 'name: 外呼坐席月度考核')
    .replace(
      '{ kind: linear, target: 80, floor: 60 }',
      '{ kind: per-unit, target: 80, unit: 1, points: 0.3, higherIsBetter: true }',
    )
    .replace(
      '{ kind: linear, target: 95, floor: 85 }, few: team, none: team',
      '{ kind: per-unit, target: 95, unit: 0.5, points: 0.7, higherIsBetter: true }, none: spread',
    )
    .replace(
      '{ kind: band, full: 0.2, none: 0.5 } }',
      '{ kind: per-unit, target: 240, unit: 10, points: 0.5, higherIsBetter: false }, none: spread }',
    );
  const schemes = new Map([
    ['agent', readScheme(agent, indicators)],
    ['outbound', readScheme(perUnit, indicators)],
    ['lead', readScheme(await shipped('schemes/supervisor.yaml'), indicators)],
  ]);
  const people = Array.from({ length: agents + 5 }, (_, at) => personAt(at, at >= agents));
  const sums = Object.fromEntries(
    people.map(({ number, teamId }) => [number, sumsOf(random, teamId === 't4')]),
  );
  const some = <T>(share: number, make: () => T) =>
    Object.fromEntries(people.flatMap(({ number }) => (random() < share ? [[number, make()]] : [])));
  const month = computeMonth({
    ...{ month: '2026-10', people, sums, centre: {}, indicators, history: {}, uncounted: {} },
    fatals: some(0.08, () => 1 + Math.floor(random() * 2)),
    extras: some(0.1, () => [{ points: random() < 0.5 ? 3.5 : -1.25, reason: '人工调整' }]),
    references: some(0.3, () => ({ aht: 150 + random() * 100 })),
    schemeOf: ({ isTeamLead, post }) => {
      const id = isTeamLead ? 'lead' : post === '外呼' ? 'outbound' : 'agent';
      return { id, scheme: schemes.get(id)! };
    },
  });
  const teamNames = Object.fromEntries(
    ['一', '二', '三', '四', '五'].map((name, at) => [`t${at}`, `${name}班`]),
  );
  return { month, schemes, indicators, teamNames };
}

function personAt(at: number, isTeamLead: boolean): MonthPerson {
  const odd = ['=SUM(A1:A9)', '+86', '@甲', '-1', 'A&B <丙>'];
  return {
    ...{ number: String(8001 + at), name: at < odd.length ? odd[at]! : `坐席${at}`, teamId: `t${at % 5}` },
    ...{ post: isTeamLead ? '班长' : at % 3 === 0 ? '外呼' : '产险坐席' },
    ...{ isTeamLead, isOnProbation: at % 11 === 0 },
  };
}

function sumsOf(random: () => number, hasNoRatings: boolean): Sums {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const isGood = random() < 0.5;
  const part = (whole: number, least: number) => {
    const from = isGood ? 0.98 : least;
    return Math.min(whole, Math.round(whole * (from + random() * (1.05 - from))));
  };
  const marks = Array.from({ length: 8 }, () => (isGood ? 92 + upTo(8) : 60 + upTo(40)));
  const offered = 150 + upTo(400);
  const missed = Math.min(offered, upTo(offered * (isGood ? 0.06 : 0.35)));
  const answered = offered - missed;
  const [ratings, complaintsDue, tickets, logsDue] = [upTo(60), upTo(3), 40 + upTo(60), 22];
  const commendations = upTo(4);
  const all: Sums = {
    ...{
      qaCalls: marks.length,
      qaPoints: total(marks),
      qaPointsSquared: total(marks.map((mark) => mark ** 2)),
    },
    ...{
      offered,
      answered,
      missed,
      handled: answered,
      complaintsDue,
      complaintsClosed: part(complaintsDue, 0.6),
    },
    ...{ complaintsInTime: part(complaintsDue, 0.6), complaintsProven: random() < 0.2 ? 1 + upTo(2) : 0 },
    ...{ tickets, ticketsComplete: part(tickets, 0.75), logsDue, logsComplete: part(logsDue, 0.75) },
    ...{
      exams: 1,
      examMarks: isGood ? 85 + upTo(15) : 50 + upTo(50),
      daysPlanned: 22,
      daysWorked: part(22, 0.8),
      sickDays: 0,
    },
    ...{ talkSeconds: answered * (80 + upTo(200)), holdSeconds: upTo(8000), afterCallSeconds: upTo(9000) },
    ...{ outboundSeconds: 0, signedInSeconds: 70_000 + upTo(60_000), accountPoints: 100, personMonths: 1 },
    ...{
      attendanceLost: upTo(45),
      conductLost: upTo(45),
      longBusyDays: upTo(9),
      commendations,
      suggestions: upTo(1),
    },
    ...{ coachingDue: 7, coachingInTime: upTo(7) },
    ...(!hasNoRatings && { ratings, ratingsSatisfied: part(ratings, 0.8) }),
  };
  const left = random() < 0.12 ? LEAVE_OUT[upTo(LEAVE_OUT.length - 1)]! : [];
  return Object.fromEntries(Object.entries(all).filter(([measure]) => !left.includes(measure)));
}

const LEAVE_OUT = [
  ['exams', 'examMarks'],
  ['tickets', 'ticketsComplete'],
  ['offered', 'missed'],
  ['talkSeconds', 'holdSeconds', 'afterCallSeconds', 'handled'],
];

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
