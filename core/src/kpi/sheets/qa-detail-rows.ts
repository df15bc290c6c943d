import type { Cell } from '../../xlsx/cell.ts';

/** One call whose score counts, as the list of QA details shows it. */
export type QaDetail = {
  callId: string;
  externalId: string | null;
  /** ISO 8601. */
  startedAt: string;
  agentNumber: string;
  agentName: string;
  teamName: string;
  /** 随机, 风险队列, 机器 … in words. */
  sample: string;
  /** Who scored it: a name, or 机器. */
  scoredBy: string;
  scoredAt: string;
  points: number;
  isFatal: boolean;
  isPassed: boolean;
  ruleVersion: string;
  deductions: { item: string; name: string; times: number; points: number; reason: string | null }[];
};

const HEADING = [
  ...[
    '通话',
    '外部编号',
    '开始时间',
    '工号',
    '姓名',
    '班组',
    '来源',
    '评分人',
    '评分时间',
    '得分',
    '合格',
    '致命',
  ],
  ...['规则版本', '质检项', '质检项名称', '次数', '扣分', '依据'],
];

/** QA details with their heading first: a line for each deduction, one line for a call without any. */
export function* qaDetailRows(calls: Iterable<QaDetail>): Generator<Cell[]> {
  yield HEADING;
  for (const call of calls) {
    const head: Cell[] = [
      ...[call.callId, call.externalId, { moment: call.startedAt }, call.agentNumber, call.agentName],
      ...[call.teamName, call.sample, call.scoredBy, { moment: call.scoredAt }, call.points],
      ...[call.isPassed, call.isFatal, call.ruleVersion],
    ];
    if (call.deductions.length === 0) yield [...head, null, null, null, null, null];
    for (const { item, name, times, points, reason } of call.deductions) {
      yield [...head, item, name, times, points, reason];
    }
  }
}
