import { chinaDay, monthAfter } from '@tingjian/core/calendar/china-day.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { openDemoCoaching } from '@tingjian/db/reads/demo/open-demo-coaching.ts';
import { ladderList } from '@tingjian/db/reads/kpi/ladder-list.ts';
import { EVERYTHING } from '@tingjian/db/scope.ts';
import { finishCoaching } from '@tingjian/db/writes/coaching/finish-coaching.ts';
import { addExtra } from '@tingjian/db/writes/kpi/add-extra.ts';
import { checkMonth } from '@tingjian/db/writes/kpi/check-month.ts';
import { commentReport } from '@tingjian/db/writes/kpi/comment-report.ts';
import { computeMonth } from '@tingjian/db/writes/kpi/compute-month.ts';
import { decideLadderStep } from '@tingjian/db/writes/kpi/decide-ladder-step.ts';
import { freezeMonth } from '@tingjian/db/writes/kpi/freeze-month.ts';
import { publishMonth } from '@tingjian/db/writes/kpi/publish-month.ts';
import { signForm } from '@tingjian/db/writes/kpi/sign-form.ts';
import type { DemoAgent } from './demo-agents-of.ts';
import { as, closingStep, type DemoMonth } from './demo-time.ts';
import { inLanes } from './in-lanes.ts';

const MANAGER = '9021';
const OBJECTS = '8014';
const LEADS = ['9001', '9002', '9003'];
const EXTRAS = [
  { personNumber: '8003', points: 1, reason: '月度服务之星' },
  { personNumber: '8012', points: -2, reason: '交接记录不全，班长通报' },
];

type Closing = { month: DemoMonth; agents: DemoAgent[]; now: Date; isNewest: boolean };

/** Computed, checked, published, signed, one objection answered, frozen. */
export async function closeDemoMonth(writing: Writing, closing: Closing): Promise<void> {
  const { month: of, now } = closing;
  const { month } = of;
  const manager = (step: Parameters<typeof closingStep>[1]) =>
    as(writing, MANAGER, closingStep(of, step, now));
  for (const extra of EXTRAS) await addExtra(manager('computed'), { month, ...extra });
  await computeMonth(manager('computed'), { month, reason: null });
  await checkMonth(manager('checked'), { month });
  await publishMonth(manager('published'), { month, reason: '有人在休病假，没有参加月考' });
  await signAll(writing, closing);
  for (const { id } of await ladderList(writing.db, EVERYTHING, month)) {
    const reason = '已与本人面谈，制定了改进计划';
    await decideLadderStep(manager('answered'), { id, isAccepted: true, reason });
  }
  await freezeMonth(manager('frozen'), { month, reason: '已离职人员没有签字，结果已电话告知本人' });
  await commentReport(manager('frozen'), { month, section: 'summary', ...said(month) });
}

/** True of every month, whatever its figures. */
function said(month: string) {
  const next = monthAfter(month);
  return {
    text: '失分集中在列出的前几项，下月抽检和班前会都围绕它们；排在末位的一律先面谈、再看下月。',
    actions: [
      { what: '失分最多的前三项各选一段录音，班前会上讲', owner: '各班班长', due: `${next}-15` },
      { what: '上午和下午高峰各加排两个坐席，月底看服务水平', owner: '沈若兰', due: `${next}-28` },
    ],
  };
}

async function signAll(writing: Writing, { month: of, agents, now, isNewest }: Closing): Promise<void> {
  const { month } = of;
  const here = agents.filter(({ fromDay, toDay }) => fromDay <= of.days.at(-1)! && toDay >= of.days[0]!);
  await inLanes(here, async ({ number, team }) => {
    const lead = LEADS[team]!;
    const sign = (by: string, agrees: boolean, remark: string | null, step: 'signed' | 'answered') =>
      signForm(as(writing, by, closingStep(of, step, now)), {
        month,
        personNumber: number,
        by,
        agrees,
        remark,
      });
    if (isNewest && number === OBJECTS) {
      await sign(number, false, '有一通电话的等待时间是系统卡顿造成的，请核对质检得分。', 'signed');
      await sign(lead, true, '已与质检核对，该通申诉期内没有提出，评分不变；系统原因已上报。', 'answered');
      return;
    }
    await sign(number, true, null, 'signed');
    await sign(lead, true, null, 'answered');
  });
  for (const by of LEADS) {
    const signed = as(writing, by, closingStep(of, 'signed', now));
    await signForm(signed, { month, personNumber: by, by, agrees: true, remark: null });
  }
}

/** What is due to be talked over after a fatal error, as far as the time has come. */
export async function finishDemoCoaching(writing: Writing, now: Date): Promise<void> {
  for (const { id, lead, madeAt } of await openDemoCoaching(writing.db)) {
    const at = new Date(madeAt.getTime() + 6 * 3600_000);
    if (at > now) continue;
    const note = `${chinaDay(at)} 面谈：一起复听录音，重申服务禁语，本人认可。`;
    await finishCoaching(as(writing, lead ?? MANAGER, at), { coachingId: id, by: lead ?? MANAGER, note });
  }
}
