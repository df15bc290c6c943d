import { addComplaints, complaintsOf } from '../dashboard/complaints.ts';
import { satisfactionOf } from '../dashboard/satisfaction.ts';
import type { ReportBlock } from './report.ts';
import { reportCount, reportFigure, whole } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';
import { teamBars } from './team-bars.ts';

/** What customers said when they were asked, and whether one call was enough. */
export function satisfactionSection(input: ReportInput): ReportBlock[] {
  const { sums, teams, indicators } = input;
  const indicator = indicators.get('satisfaction')!;
  const { grades } = satisfactionOf(sums.now, indicator);
  const isRated = sums.now.ratings !== undefined;
  return [
    {
      kind: 'figures',
      figures: [
        ...['satisfaction', 'rating-share', 'first-solved', 'callback-rate'].map((code) =>
          reportFigure(code, input),
        ),
      ],
    },
    {
      ...{ kind: 'bars', title: '评价的分布', unit: '次', decimals: 0 },
      bars: grades.map(({ name, count }) => ({ name, value: isRated ? count : null })),
    },
    {
      ...{ kind: 'bars', title: '各班组的客户满意度（95% 区间）', unit: '%', decimals: 2 },
      bars: teamBars(teams, indicator, '次'),
    },
  ];
}

/** What customers complained about, and whether they got their answer in time. */
export function complaintsSection(input: ReportInput): ReportBlock[] {
  const { sums, complaints } = input;
  const total = complaintsOf(addComplaints(complaints));
  const said = ({ hits, n }: typeof total.proven) => `${hits}/${n}`;
  return [
    {
      kind: 'figures',
      figures: [
        reportCount('应办结的投诉', { measure: 'complaintsDue', unit: '件', sums }),
        ...['complaint-rate', 'complaint-handled', 'complaint-in-time', 'complaint-satisfaction'].map(
          (code) => reportFigure(code, input),
        ),
      ],
    },
    {
      ...{ kind: 'table', title: '投诉的类别与原因' },
      columns: [
        { title: '类别', isFigure: false, share: 2 },
        { title: '原因', isFigure: false, share: 3 },
        { title: '件数', isFigure: true, share: 1 },
        { title: '查实', isFigure: true, share: 1 },
        { title: '按期办结', isFigure: true, share: 1.2 },
      ],
      rows: complaints.map((row) => {
        const { proven, inTime } = complaintsOf(row);
        return [row.class, row.cause ?? '未填', whole(row.complaints), said(proven), said(inTime)];
      }),
      note: `按应办结的日期；共 ${whole(total.complaints)} 件，查实 ${said(total.proven)}（已有结论的），按期办结 ${said(total.inTime)}。`,
    },
  ];
}

/** How well the forms were filled in and sent on. */
export function ticketsSection(input: ReportInput): ReportBlock[] {
  const { sums } = input;
  return [
    {
      kind: 'figures',
      figures: [
        reportCount('工单', { measure: 'tickets', unit: '件', sums }),
        ...['ticket-complete', 'ticket-wrong', 'misdispatch'].map((code) => reportFigure(code, input)),
      ],
    },
    { kind: 'text', text: '误派率即反单率。工单时限与重复派单没有接入数据，不列。' },
  ];
}
