import { serviceOf } from '../dashboard/service.ts';
import type { Measure } from '../measures.ts';
import type { ReportBlock } from './report.ts';
import { reportFigure } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';

const PARTS: { name: string; measure: Measure }[] = [
  { name: '通话', measure: 'talkSeconds' },
  { name: '保持', measure: 'holdSeconds' },
  { name: '话后', measure: 'afterCallSeconds' },
];

/** How fast customers were answered, and what a call takes. */
export function serviceSection(input: ReportInput): ReportBlock[] {
  const { sums, halfHours, indicators } = input;
  const { handled } = sums.now;
  const rates = halfHours.map((each) => serviceOf(each.sums, indicators));
  return [
    {
      kind: 'figures',
      figures: [
        ...['connection-centre', 'service-level', 'answer-speed', 'abandon-rate'],
        ...['aht', 'utilisation', 'connection-agent', 'adherence'],
      ].map((code) => reportFigure(code, input)),
    },
    {
      ...{ kind: 'lines', title: '各半小时的接通率与服务水平', unit: '%' },
      labels: halfHours.map(({ startsAt }) => startsAt),
      lines: [
        { name: '接通率', values: rates.map(({ connection }) => connection.value) },
        { name: '服务水平', values: rates.map(({ level }) => level.value) },
      ],
    },
    {
      ...{ kind: 'bars', title: '平均处理时长的构成', unit: '秒', decimals: 2 },
      bars: PARTS.map(({ name, measure }) => {
        const seconds = sums.now[measure];
        return { name, value: seconds === undefined || !handled ? null : seconds / handled };
      }),
    },
  ];
}
