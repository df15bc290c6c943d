import { calibratedWith } from '@tingjian/core/agreement/calibrated-with.ts';
import { chinaMonthSpan, dayAfter, monthAfter } from '@tingjian/core/calendar/china-day.ts';
import { chinaMinute } from '@tingjian/core/calendar/china-time.ts';
import { grouped } from '@tingjian/core/grouped.ts';
import { addCoverage } from '@tingjian/core/kpi/dashboard/coverage.ts';
import { addSums, type Sums } from '@tingjian/core/kpi/measures.ts';
import { leadershipReport } from '@tingjian/core/kpi/report/leadership-report.ts';
import type { Report } from '@tingjian/core/kpi/report/report.ts';
import type { ReportInput } from '@tingjian/core/kpi/report/report-input.ts';
import type { Queries } from '../../connect.ts';
import { EVERYTHING } from '../../scope.ts';
import { comparedScores } from '../calibrations/compared-scores.ts';
import { complaintsByCause } from '../dashboard/complaints-by-cause.ts';
import { coverageByTeam } from '../dashboard/coverage-by-team.ts';
import { itemLosses } from '../dashboard/item-losses.ts';
import { missedBy } from '../dashboard/missed-by.ts';
import { sumsAsOf } from '../dashboard/sums-as-of.ts';
import { itemNames } from '../item-names.ts';
import { ladderList } from '../kpi/ladder-list.ts';
import { monthCoaching } from '../kpi/month-coaching.ts';
import { monthMix } from '../kpi/month-mix.ts';
import { monthSheetsInput } from '../kpi/month-sheets-input.ts';
import { appealCounts } from './appeal-counts.ts';
import { countedInMonth } from './counted-in-month.ts';
import { fatalCalls } from './fatal-calls.ts';
import { reportCommentsOf } from './report-comments.ts';

/** 月度报告 of a computed month (YYYY-MM) to the leadership: the whole centre, for who reaches it all. */
export async function monthReport(db: Queries, month: string, now: Date): Promise<Report> {
  return leadershipReport(await reportInput(db, month, now));
}

async function reportInput(db: Queries, month: string, now: Date): Promise<ReportInput> {
  const { input, table } = await monthSheetsInput(db, { month, scope: EVERYTHING });
  const span = chinaMonthSpan(month);
  const days = daysOf(month);
  const random = { ...days, scope: EVERYTHING, sample: 'random' as const };
  const counted = await countedInMonth(db, days);
  const calibrated = [
    ...calibratedWith(await comparedScores(db, { from: span.from, to: span.until })).values(),
  ];
  const count = (of: (each: (typeof calibrated)[number]) => number) =>
    calibrated.reduce((sum, each) => sum + of(each), 0);
  return {
    ...{ month: input.month, teamNames: input.teamNames, state: input.state, isDemo: input.isDemo },
    ...{ sources: input.sources, indicators: table.indicators },
    grades: [
      ...new Set([...table.schemes.values()].flatMap(({ grades }) => grades.map(({ grade }) => grade))),
    ],
    asOf: chinaMinute((await sumsAsOf(db, now)).toISOString()),
    sums: {
      now: addSums([counted.centre, await coachedIn(db, month)]),
      lastMonth: await countedBefore(db, monthAfter(month, -1)),
      lastYear: await countedBefore(db, monthAfter(month, -12)),
    },
    ...{ teams: counted.teams, risk: counted.risk, days: counted.days, halfHours: counted.halfHours },
    businesses: await businessesIn(db, span),
    coverage: addCoverage(await coverageByTeam(db, { ...days, scope: EVERYTHING })),
    lost: await itemLosses(db, random),
    missed: await missedBy(db, { ...random, rows: 'teams' }),
    itemNames: await itemNames(db),
    fatals: await fatalCalls(db, span),
    complaints: await complaintsByCause(db, { ...days, scope: EVERYTHING }),
    appeals: await appealCounts(db, span),
    calibrated: {
      scores: count(({ calls }) => calls),
      exact: count(({ exact }) => exact),
      within: count(({ within }) => within),
    },
    ladder: await ladderList(db, EVERYTHING, month),
    comments: await reportCommentsOf(db, month),
  };
}

const daysOf = (month: string) => ({ from: `${month}-01`, to: dayAfter(`${monthAfter(month)}-01`, -1) });

async function countedBefore(db: Queries, month: string): Promise<Sums> {
  const { centre } = await countedInMonth(db, daysOf(month));
  return addSums([centre, await coachedIn(db, month)]);
}

/** Coaching is counted where some was due. */
async function coachedIn(db: Queries, month: string): Promise<Sums> {
  return addSums((await monthCoaching(db, chinaMonthSpan(month))).values());
}

async function businessesIn(db: Queries, span: { from: Date; until: Date }) {
  const types = [...grouped(await monthMix(db, span), ({ business }) => business)];
  return types
    .map(([name, mix]) => ({ name, calls: mix.reduce((sum, { calls }) => sum + calls, 0) }))
    .toSorted((a, b) => b.calls - a.calls);
}
