import type { ReportBlock } from './report.ts';
import { reportCount, reportFigure } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';

/** Whether people were there, behaved, knew their business and were coached. */
export function peopleSection(input: ReportInput): ReportBlock[] {
  const { sums } = input;
  return [
    {
      kind: 'figures',
      figures: [
        ...['attendance', 'exam', 'coaching-in-time', 'log-complete'].map((code) =>
          reportFigure(code, input),
        ),
        reportCount('考勤扣分', { measure: 'attendanceLost', unit: '分', sums }),
        reportCount('现场行为扣分', { measure: 'conductLost', unit: '分', sums }),
        reportCount('客户表扬', { measure: 'commendations', unit: '次', sums }),
        reportCount('采纳的建议', { measure: 'suggestions', unit: '条', sums }),
      ],
    },
  ];
}
