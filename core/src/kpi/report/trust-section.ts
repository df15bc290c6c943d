import { APPEAL_OUTCOME_NAMES } from '../../appeals/appeal.ts';
import { countedShare } from '../dashboard/counted.ts';
import { fixed2 } from '../round.ts';
import type { ReportBlock, ReportFigure } from './report.ts';
import type { ReportInput } from './report-input.ts';

/** Can the scores be trusted: what agents objected to, and how close those who score are to each other. */
export function trustSection({ appeals, calibrated }: ReportInput): ReportBlock[] {
  const { filed, open, answered, inTime } = appeals;
  const outcomes = ['allowed', 'partly', 'rejected'] as const;
  return [
    {
      kind: 'figures',
      figures: [
        { name: '申诉', value: `${filed} 件`, note: `待答复 ${open} 件`, changes: [] },
        share('按期答复', inTime, answered, '三个工作日内'),
        share('校准：与组内中位数相同', calibrated.exact, calibrated.scores, '独立评分'),
        share('校准：相差 5 分以内', calibrated.within, calibrated.scores, '独立评分'),
      ],
    },
    {
      ...{ kind: 'bars', title: '申诉的结果', unit: '件', decimals: 0 },
      bars: outcomes.map((outcome) => ({ name: APPEAL_OUTCOME_NAMES[outcome], value: appeals[outcome] })),
    },
  ];
}

function share(name: string, hits: number, n: number, what: string): ReportFigure {
  const { value, low, high } = countedShare(hits, n);
  const interval = low === null || high === null ? '' : `，95% 区间 ${fixed2(low)}–${fixed2(high)}`;
  return {
    ...{ name, changes: [] },
    value: value === null ? '无数据' : `${fixed2(value)}%`,
    note: `${what}，${hits} ÷ ${n}${interval}`,
  };
}
