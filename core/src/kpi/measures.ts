import type { Unit } from './formula/unit.ts';

const seconds: Unit = { seconds: 1 };
const calls: Unit = { calls: 1 };
const days: Unit = { days: 1 };
const points: Unit = { points: 1 };
const ratings: Unit = { ratings: 1 };
const complaints: Unit = { complaints: 1 };
const tickets: Unit = { tickets: 1 };

/** Everything that is summed, with its unit and its name on screen. A person, a day: one sum each. */
export const MEASURES = {
  // From the calls themselves: the random sample, as reviewed by people.
  qaCalls: { name: '随机抽检终评通话', unit: calls },
  qaPoints: { name: '随机抽检得分之和', unit: points },
  qaPointsSquared: { name: '随机抽检得分平方和', unit: { points: 2 } as Unit },
  qaPassed: { name: '合格通话', unit: calls },
  qaFatal: { name: '致命差错通话', unit: calls },
  // From the telephone system, per person and day.
  offered: { name: '振铃来电', unit: calls },
  answered: { name: '接听来电', unit: calls },
  missed: { name: '漏接', unit: calls },
  handled: { name: '处理通话', unit: calls },
  outbound: { name: '外呼', unit: calls },
  talkSeconds: { name: '通话时间', unit: seconds },
  holdSeconds: { name: '保持时间', unit: seconds },
  afterCallSeconds: { name: '话后时间', unit: seconds },
  outboundSeconds: { name: '必要外呼时间', unit: seconds },
  signedInSeconds: { name: '签入时间', unit: seconds },
  readySeconds: { name: '空闲时间', unit: seconds },
  busySeconds: { name: '示忙时间', unit: seconds },
  onSiteSeconds: { name: '在岗时间', unit: seconds },
  paidSeconds: { name: '计薪时间', unit: seconds },
  plannedSeconds: { name: '排班时间', unit: seconds },
  // Of the queue, for the whole centre.
  ivrOffered: { name: '全部来电', unit: calls },
  ivrEnded: { name: '自助语音办结', unit: calls },
  queueOffered: { name: '要求人工', unit: calls },
  queueAnswered: { name: '人工接起', unit: calls },
  queueAnsweredWithin: { name: '限时内接起', unit: calls },
  queueAbandoned: { name: '放弃', unit: calls },
  queueShortAbandoned: { name: '短放弃', unit: calls },
  queueWaitSeconds: { name: '排队时间', unit: seconds },
  // What customers said.
  ratingsInvited: { name: '邀评', unit: ratings },
  ratings: { name: '评价', unit: ratings },
  ratingsSatisfied: { name: '满意', unit: ratings },
  ratingsVerySatisfied: { name: '非常满意', unit: ratings },
  ratingsDissatisfied: { name: '不满意', unit: ratings },
  ratingsVeryDissatisfied: { name: '非常不满意', unit: ratings },
  firstCalls: { name: '首次来电', unit: calls },
  repeated24h: { name: '24 小时内再来', unit: calls },
  repeated48h: { name: '48 小时内再来', unit: calls },
  repeated72h: { name: '72 小时内再来', unit: calls },
  complaints: { name: '投诉', unit: complaints },
  complaintsDue: { name: '应办结投诉', unit: complaints },
  complaintsClosed: { name: '已办结投诉', unit: complaints },
  complaintsInTime: { name: '按期办结投诉', unit: complaints },
  complaintsProven: { name: '查实投诉', unit: complaints },
  complaintsCalledBack: { name: '已回访投诉', unit: complaints },
  complaintsSatisfied: { name: '回访满意的投诉', unit: complaints },
  callbacksDue: { name: '应回访', unit: calls },
  callbacksDone: { name: '已回访', unit: calls },
  // Of the person's month.
  exams: { name: '考试次数', unit: { exams: 1 } as Unit },
  examMarks: { name: '考试成绩之和', unit: points },
  daysPlanned: { name: '排班天数', unit: days },
  daysWorked: { name: '出勤天数', unit: days },
  sickDays: { name: '病假天数', unit: days },
  attendanceLost: { name: '考勤扣分', unit: points },
  conductLost: { name: '现场行为扣分', unit: points },
  accountPoints: { name: '月初 100 分', unit: points },
  personMonths: { name: '人月', unit: { people: 1 } as Unit },
  longBusyDays: { name: '示忙超过 30 分钟的天数', unit: days },
  coachingDue: { name: '应完成辅导', unit: { times: 1 } as Unit },
  coachingInTime: { name: '按时完成辅导', unit: { times: 1 } as Unit },
  logsDue: { name: '应填日志', unit: { logs: 1 } as Unit },
  logsComplete: { name: '完整日志', unit: { logs: 1 } as Unit },
  tickets: { name: '工单', unit: tickets },
  ticketsComplete: { name: '完整工单', unit: tickets },
  ticketsWrong: { name: '差错工单', unit: tickets },
  ticketsDispatched: { name: '派出工单', unit: tickets },
  ticketsReturned: { name: '反单', unit: tickets },
  commendations: { name: '客户表扬', unit: { times: 1 } as Unit },
  suggestions: { name: '采纳的建议', unit: { times: 1 } as Unit },
} as const satisfies Record<string, { name: string; unit: Unit }>;

export type Measure = keyof typeof MEASURES;
/** Measure → sum. A measure that nobody reported is not there; reported and nothing is 0. */
export type Sums = Partial<Record<Measure, number>>;

/** Sums of several people or days; a measure is there when it is there for any of them. */
export function addSums(all: Iterable<Sums>): Sums {
  const total: Sums = {};
  for (const sums of all) {
    for (const [measure, sum] of Object.entries(sums) as [Measure, number][]) {
      total[measure] = (total[measure] ?? 0) + sum;
    }
  }
  return total;
}
