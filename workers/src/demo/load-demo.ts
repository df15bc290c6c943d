import { chinaDay, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import type { Writing } from '@tingjian/db/change.ts';
import type { Intake } from '@tingjian/db/intake/take-in-call.ts';
import { currentRuleSet, currentSchedule } from '@tingjian/db/reads/current-rules.ts';
import { demoState } from '@tingjian/db/reads/demo/demo-state.ts';
import { addDemoPeople } from '@tingjian/db/seed/add-demo-people.ts';
import { addDemoRecordings } from '@tingjian/db/seed/add-demo-recordings.ts';
import { beginDemo } from '@tingjian/db/writes/demo/begin-demo.ts';
import { endDemoLoading } from '@tingjian/db/writes/demo/end-demo-loading.ts';
import { noteDemoProgress } from '@tingjian/db/writes/demo/note-demo-progress.ts';
import { removeDemo } from '@tingjian/db/writes/demo/remove-demo.ts';
import { leavePerson } from '@tingjian/db/writes/people/leave-person.ts';
import { movePerson } from '@tingjian/db/writes/people/move-person.ts';
import { drawSamples } from '../jobs/draw-samples.ts';
import { rulesByHash } from '../judging/rules-by-hash.ts';
import { closeDemoMonth, finishDemoCoaching } from './close-demo-month.ts';
import { type DemoAgent, demoAgentsOf, LEAVER, MOVER } from './demo-agents-of.ts';
import { addDemoAppeals } from './demo-appeals.ts';
import { addDemoCalibration } from './demo-calibration.ts';
import { addDemoCalls, type Judging } from './demo-calls.ts';
import { addDemoFacts } from './demo-facts.ts';
import { reviewDemoCalls } from './demo-reviews.ts';
import { as, atHour, type DemoMonth, demoMonths, squeezed } from './demo-time.ts';

/** How large it is: tests take less. `perMonth`: calls of one agent. */
export type DemoSize = { closedMonths: number; agents: number; perMonth: number; hasRecordings: boolean };
const WHOLE: DemoSize = { closedMonths: 3, agents: 40, perMonth: 14, hasRecordings: true };

type Loading = { writing: Writing; now: Date; agents: DemoAgent[]; size: DemoSize; judging: Judging };

/**
 * Fills an empty database with three closed months and the running one. Cut short, it begins anew the next time; run
 * twice, it does nothing. Answers whether there was anything to do. Throws when somebody ends the demo meanwhile.
 */
export async function loadDemo(
  intake: Intake,
  {
    incomingFolder,
    tell = () => {},
    size = WHOLE,
  }: {
    incomingFolder: string;
    tell?: (line: string) => void;
    size?: DemoSize;
  },
): Promise<boolean> {
  const { writing } = intake;
  if (!(await beginDemo(writing))) return false;
  const begun = await demoState(writing.db);
  if (begun && begun.people.length + begun.teams.length > 0) await removeDemo(writing, { isToBegin: true });

  const now = writing.clock.now();
  const months = demoMonths(now, size.closedMonths);
  const added = await addDemoPeople(writing);
  await progress(writing, { share: 0.02, doing: '人员和班组', ...added });
  const agents = demoAgentsOf(chinaDay(now)).slice(0, size.agents);
  const loading: Loading = { writing, now, agents, size, judging: await judgingNow(writing) };
  for (const [at, month] of months.entries()) {
    const step = async (share: number, doing: string) => {
      const whole = 0.03 + (0.92 * (at + share)) / months.length;
      await progress(writing, { share: whole, doing: `${month.month} ${doing}` });
    };
    await addMonth(loading, { month, at, months }, step);
    tell(`演示数据：${month.month} 已装入。`);
  }
  await progress(writing, { share: 0.96, doing: '演示录音' });
  if (size.hasRecordings) await addDemoRecordings(intake, { incomingFolder, now });
  await endDemoLoading(writing);
  return true;
}

type Adding = { month: DemoMonth; at: number; months: DemoMonth[] };
type Step = (share: number, doing: string) => Promise<void>;

async function addMonth(loading: Loading, { month, at, months }: Adding, step: Step): Promise<void> {
  const { writing, now, agents, size, judging } = loading;
  if (at === months.length - 3 && size.agents > 30) await moveAndLeave(writing, month);
  await step(0, '通话');
  await addDemoCalls(writing, { month, agents, perMonth: size.perMonth, judging }, (done, of) =>
    step((0.4 * done) / of, '通话'),
  );
  await step(0.4, '业务数据');
  await addDemoFacts(writing, { month, agents, now });
  await step(0.55, '抽样和复核');
  await drawWeeks(writing, month, now);
  await reviewDemoCalls(writing, { month, agents, now });
  await step(0.9, '申诉和校准');
  await addDemoAppeals(writing, { month, now });
  await addDemoCalibration(writing, { month, now });
  await finishDemoCoaching(writing, now);
  if (!month.isClosed) return;
  await step(0.95, '月度考核');
  await closeDemoMonth(writing, { month, agents, now, isNewest: at === months.length - 2 });
}

/** The weeks that have ended, each on the morning after. */
async function drawWeeks(writing: Writing, month: DemoMonth, now: Date): Promise<void> {
  const never = new AbortController().signal;
  for (const day of month.days) {
    const next = dayAfter(day);
    const isMonday = new Date(`${next}T00:00:00Z`).getUTCDay() === 1;
    if (!isMonday && next.startsWith(month.month)) continue;
    const at = squeezed(month, atHour(next, 6), now);
    if (at <= now) await drawSamples(as(writing, 'worker', at), never);
  }
}

/** In the month before the last but one: somebody changes teams, and somebody’s last day comes. */
async function moveAndLeave(writing: Writing, { month, days }: DemoMonth): Promise<void> {
  const { teams } = (await demoState(writing.db))!;
  const day = `${month}-11`;
  if (teams[1])
    await movePerson(as(writing, '9021', atHour(day, 9)), MOVER, { teamId: teams[1], fromDay: day });
  const last = days.at(-1)!;
  await leavePerson(as(writing, '9021', atHour(last, 17)), LEAVER, last);
}

async function judgingNow({ db }: Writing): Promise<Judging> {
  const rules = rulesByHash();
  const [ruleSet, schedule] = [await currentRuleSet(db), await currentSchedule(db)];
  if (!ruleSet || !schedule) throw new Error('no rule set or schedule counts yet');
  return {
    ...{ ruleSet: await rules.ruleSet(db, ruleSet.hash), ruleSetHash: ruleSet.hash },
    ...{ schedule: await rules.schedule(db, schedule.hash), scheduleHash: schedule.hash },
  };
}

async function progress(writing: Writing, noted: Parameters<typeof noteDemoProgress>[1]): Promise<void> {
  if (!(await noteDemoProgress(writing, noted))) throw new Error('演示数据已被清除，不再装入');
}
