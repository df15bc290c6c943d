import type { Indicator } from '../indicators/read-indicators.ts';
import { complaintsSection, satisfactionSection, ticketsSection } from './customer-sections.ts';
import { peopleSection } from './people-section.ts';
import { qualitySection } from './quality-section.ts';
import { rankingSection } from './ranking-section.ts';
import { REPORT_SECTIONS, type Report, type ReportBlock, type ReportSectionId } from './report.ts';
import { reportCount, reportFigure } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';
import { serviceSection } from './service-section.ts';
import { trustSection } from './trust-section.ts';
import { volumeSection } from './volume-section.ts';

const SECTIONS: Record<ReportSectionId, (input: ReportInput) => ReportBlock[]> = {
  summary: summarySection,
  volume: volumeSection,
  service: serviceSection,
  quality: qualitySection,
  satisfaction: satisfactionSection,
  complaints: complaintsSection,
  tickets: ticketsSection,
  people: peopleSection,
  ranking: rankingSection,
  trust: trustSection,
};

/** 月度报告 to the leadership (domain section 5.1): everything on one month, with what people wrote about it. */
export function leadershipReport(input: ReportInput): Report {
  const { month, state, isDemo, comments } = input;
  const ids = Object.keys(SECTIONS) as ReportSectionId[];
  return {
    ...{ title: `${month.month} 月度报告`, period: month.month, state, isDemo },
    sections: ids.map((id) => ({
      ...{ id, title: REPORT_SECTIONS[id], blocks: SECTIONS[id](input) },
      comment: comments[id] ?? null,
    })),
    foot: footOf(input),
  };
}

/** What a reader with one minute has to know. */
function summarySection(input: ReportInput): ReportBlock[] {
  const codes = [
    'qa-mean',
    'qa-pass-rate',
    'satisfaction',
    'connection-centre',
    'service-level',
    'first-solved',
  ];
  return [
    {
      kind: 'figures',
      figures: [
        reportCount('处理通话', { measure: 'handled', unit: '通', sums: input.sums }),
        ...codes.map((code) => reportFigure(code, input)),
        reportFigure('complaint-in-time', input),
      ],
    },
  ];
}

const DEFINED = [
  ...['qa-mean', 'qa-pass-rate', 'fatal-rate', 'satisfaction', 'rating-share', 'first-solved'],
  ...['connection-centre', 'service-level', 'answer-speed', 'abandon-rate', 'connection-agent'],
  ...['aht', 'utilisation', 'adherence', 'callback-rate', 'complaint-rate', 'complaint-handled'],
  ...['complaint-in-time', 'complaint-satisfaction', 'ticket-complete', 'ticket-wrong', 'misdispatch'],
  ...['attendance', 'exam', 'coaching-in-time', 'log-complete'],
];

function footOf({ indicators, sources, asOf, sums }: ReportInput): string[] {
  const nothing = (name: string, counted: object) =>
    Object.keys(counted).length === 0 ? [`${name}没有数据。`] : [];
  return [
    `各项合计截至 ${asOf}，含冻结之后的更正；“考核与排名”取自所列的这次计算。`,
    ...nothing('上月', sums.lastMonth),
    ...nothing('上年同月', sums.lastYear),
    ...DEFINED.map((code) => sayDefinition(indicators.get(code)!)),
    Object.entries(sources)
      .map(([name, value]) => `${name} ${value.slice(0, 12)}`)
      .join('；'),
  ];
}

const sayDefinition = ({ name, definition }: Indicator) => `${name}：${definition}`;
