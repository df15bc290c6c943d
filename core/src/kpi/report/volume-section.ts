import { dayAfter, monthAfter } from '../../calendar/china-day.ts';
import type { ReportBlock } from './report.ts';
import { reportCount } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';

/** How much came in: by day, by half hour, by type of business. */
export function volumeSection({ month, sums, days, halfHours, businesses }: ReportInput): ReportBlock[] {
  const ofDay = new Map(days.map((each) => [each.day, each.sums]));
  const all = daysOf(month.month);
  return [
    {
      kind: 'figures',
      figures: [
        reportCount('要求人工的来电', { measure: 'queueOffered', unit: '通', sums }),
        reportCount('人工接起', { measure: 'queueAnswered', unit: '通', sums }),
        reportCount('处理通话', { measure: 'handled', unit: '通', sums }),
        reportCount('外呼', { measure: 'outbound', unit: '通', sums }),
      ],
    },
    {
      ...{
        kind: 'lines',
        title: '每天的来电',
        unit: '通',
        labels: all.map((day) => `${Number(day.slice(8))} 日`),
      },
      lines: [
        { name: '要求人工', values: all.map((day) => ofDay.get(day)?.queueOffered ?? null) },
        { name: '人工接起', values: all.map((day) => ofDay.get(day)?.queueAnswered ?? null) },
      ],
    },
    {
      ...{ kind: 'lines', title: '一天中各半小时的来电（全月合计）', unit: '通' },
      labels: halfHours.map(({ startsAt }) => startsAt),
      lines: [
        { name: '要求人工', values: halfHours.map(({ sums: each }) => each.queueOffered ?? null) },
        { name: '人工接起', values: halfHours.map(({ sums: each }) => each.queueAnswered ?? null) },
      ],
    },
    {
      ...{ kind: 'bars', title: '有录音的通话按业务类型', unit: '通', decimals: 0 },
      bars: businesses.map(({ name, calls }) => ({ name: name ?? '未注明', value: calls })),
    },
  ];
}

/** Every day of a month (YYYY-MM). */
function daysOf(month: string): string[] {
  const end = `${monthAfter(month)}-01`;
  const days: string[] = [];
  for (let day = `${month}-01`; day < end; day = dayAfter(day)) days.push(day);
  return days;
}
