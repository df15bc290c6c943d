import { APPEAL_OUTCOME_NAMES, type AppealOutcome, type AppealState } from '../appeals/appeal.ts';
import type { Cell } from '../xlsx/cell.ts';

/** An appeal as the list that is taken away shows it. Moments are ISO 8601. */
export type AppealToExport = {
  call: { label: string };
  agent: { number: string; name: string };
  item: string;
  round: number;
  state: AppealState;
  reason: string;
  filedAt: string;
  answerDueAt: string;
  escalatedAt: string | null;
  outcome: AppealOutcome | null;
  answer: string | null;
  answeredBy: { name: string } | null;
  answeredAt: string | null;
  points: number;
};

export const APPEAL_HEADING = [
  ...['通话', '工号', '姓名', '质检项', '质检项名称', '轮次', '状态', '申诉理由', '提出时间', '应答复时间'],
  ...['升级时间', '结果', '答复', '答复人', '答复时间', '现得分'],
];
export const APPEAL_WIDTHS = [22, 9, 10, 9, 20, 7, 9, 50, 16, 16, 16, 10, 50, 10, 16, 9];
const STATES: Record<AppealState, string> = { open: '待答复', answered: '已答复', withdrawn: '已撤回' };

/** One line for each appeal. */
export function appealRow(appeal: AppealToExport, names: Record<string, string>): Cell[] {
  const { call, agent, item, round, state, reason, filedAt, answerDueAt, escalatedAt } = appeal;
  const { outcome, answer, answeredBy, answeredAt, points } = appeal;
  const at = (moment: string | null): Cell => (moment === null ? null : { moment });
  return [
    ...[call.label, agent.number, agent.name, item, names[item] ?? null, round, STATES[state], reason],
    ...[
      at(filedAt),
      at(answerDueAt),
      at(escalatedAt),
      outcome === null ? null : APPEAL_OUTCOME_NAMES[outcome],
    ],
    ...[answer, answeredBy?.name ?? null, at(answeredAt), points],
  ];
}
