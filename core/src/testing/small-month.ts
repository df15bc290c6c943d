import { readFileSync } from 'node:fs';
import { readIndicators } from '../kpi/indicators/read-indicators.ts';
import type { Sums } from '../kpi/measures.ts';
import { computeMonth } from '../kpi/month/compute-month.ts';
import { readScheme } from '../kpi/scheme/read-scheme.ts';
import type { MonthSheetsInput } from '../kpi/sheets/month-sheets.ts';

const read = (file: string) => readFileSync(new URL(`../../kpi/${file}`, import.meta.url), 'utf8');
const usual: Sums = {
  ...{ qaCalls: 8, qaPoints: 736, qaPointsSquared: 67_820, qaPassed: 8, qaFatal: 0 },
  ...{ ratings: 40, ratingsSatisfied: 38, offered: 400, answered: 396, missed: 4, handled: 400 },
  ...{ complaintsDue: 2, complaintsClosed: 2, complaintsInTime: 2, complaintsProven: 0 },
  ...{ logsDue: 22, logsComplete: 22, tickets: 100, ticketsComplete: 98, exams: 1, examMarks: 90 },
  ...{ daysPlanned: 22, daysWorked: 22, sickDays: 0, commendations: 1, suggestions: 0 },
  ...{ talkSeconds: 60_000, holdSeconds: 10_000, afterCallSeconds: 10_000, outboundSeconds: 0 },
  ...{ signedInSeconds: 100_000, accountPoints: 100, personMonths: 1, attendanceLost: 0, conductLost: 0 },
  ...{ longBusyDays: 1 },
};

/**
 * Four people of one team: 8001 as usual, 8002 with a fatal error and a proven complaint, 8003 on probation whose exam
 * is missing, and their lead 9001 with a scheme of their own.
 */
export function smallMonth(): MonthSheetsInput {
  const indicators = readIndicators(read('indicators.yaml'));
  const [agent, lead] = ['agent', 'supervisor'].map((name) =>
    readScheme(read(`schemes/${name}.yaml`), indicators),
  );
  const { exams: _, examMarks: __, ...noExam } = usual;
  const common = { teamId: 't1', post: '产险坐席', isTeamLead: false, isOnProbation: false };
  const month = computeMonth({
    ...{ month: '2026-10', centre: {}, indicators, extras: {}, history: {}, uncounted: {}, references: {} },
    people: [
      { ...common, number: '8001', name: '张伟' },
      { ...common, number: '8002', name: '=王芳' },
      { ...common, number: '8003', name: '李娜', isOnProbation: true },
      { ...common, number: '9001', name: '赵敏', post: '班长', isTeamLead: true },
    ],
    sums: {
      8001: usual,
      8002: { ...usual, complaintsProven: 1 },
      8003: noExam,
      9001: { coachingDue: 4, coachingInTime: 4 },
    },
    fatals: { 8002: 1 },
    schemeOf: ({ isTeamLead }) =>
      isTeamLead ? { id: 'lead', scheme: lead! } : { id: 'agent', scheme: agent! },
  });
  const schemes = new Map([
    ['agent', agent!],
    ['lead', lead!],
  ]);
  return {
    month,
    schemes,
    indicators,
    teamNames: { t1: '一班' },
    state: '已公布',
    isDemo: true,
    sources: { 规则集: 'a1b2' },
  };
}
