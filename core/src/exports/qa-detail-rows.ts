import { type Evidence, type Finding, OUTCOME_NAMES } from '../judge/finding.ts';
import { VERSION_SOURCE_NAMES, type VersionSource } from '../review/version-source.ts';
import type { Deduction } from '../scorecard/scorecard.ts';
import type { Cell } from '../xlsx/cell.ts';

/** One judged call with everything that was found on it. */
export type QaDetail = {
  label: string;
  externalId: string | null;
  /** ISO 8601. */
  startedAt: string;
  agentNumber: string;
  agentName: string;
  teamName: string | null;
  /** Null: only the machine has judged it. */
  source: VersionSource | null;
  points: number;
  isFatal: boolean;
  ruleSetHash: string;
  scheduleHash: string;
  findings: Finding[];
  deductions: Deduction[];
};

export const QA_DETAIL_HEADING = [
  ...['通话', '外部编号', '开始时间', '工号', '姓名', '班组', '评分来源', '得分', '致命'],
  ...['质检项', '质检项名称', '结论', '次数', '扣分', '秒', '原话', '命中的词', '说明', '规则集', '扣分标准'],
];
export const QA_DETAIL_WIDTHS = [22, 14, 16, 9, 10, 10, 10, 8, 7, 9, 20, 9, 7, 8, 9, 50, 20, 40, 14, 14];

/** A line for each finding of a call; one line for a call on which nothing was found. */
export function qaDetailRows(call: QaDetail, names: Record<string, string>): Cell[][] {
  const { label, externalId, startedAt, agentNumber, agentName, teamName, source } = call;
  const { points, isFatal, ruleSetHash, scheduleHash, findings, deductions } = call;
  const head: Cell[] = [
    ...[label, externalId, { moment: startedAt }, agentNumber, agentName, teamName],
    ...[VERSION_SOURCE_NAMES[source ?? 'machine'], points, isFatal],
  ];
  const foot: Cell[] = [ruleSetHash.slice(0, 12), scheduleHash.slice(0, 12)];
  if (findings.length === 0) return [[...head, ...Array<Cell>(9).fill(null), ...foot]];
  return findings.map(({ item, outcome, times, evidence, why }): Cell[] => {
    const lost = deductions.filter((deduction) => deduction.item === item);
    const first = evidence[0];
    return [
      ...head,
      ...[item, names[item] ?? null, OUTCOME_NAMES[outcome], times],
      lost.length === 0 ? 0 : lost.reduce((sum, deduction) => sum + deduction.points, 0),
      first ? { number: first.startMs / 1000, style: 'two-decimals' } : null,
      [...new Set(evidence.map(sayEvidence))].join(' ／ ') || null,
      evidence.flatMap(({ match }) => (match ? [sayMatch(match)] : [])).join('；') || null,
      why,
      ...foot,
    ];
  });
}

function sayEvidence({ startMs, speaker, text }: Evidence): string {
  const seconds = `${(startMs / 1000).toFixed(1)} 秒`;
  const who = speaker === null ? '' : speaker === 'agent' ? ' 坐席' : ' 客户';
  return `${seconds}${who}：${text === '' ? '（静默）' : text}`;
}

function sayMatch({ heard, intended }: NonNullable<Evidence['match']>): string {
  return heard === intended ? heard : `${heard}→${intended}`;
}
