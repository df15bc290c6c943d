/** A figure of the report with what it is compared with. All texts as they are shown. */
export type ReportFigure = {
  name: string;
  value: string;
  /** Count, interval, definition: a figure never stands alone. */
  note: string;
  /** Against last month, against the same month last year: 较上月 +1.20. */
  changes: string[];
};

export type ReportColumn = { title: string; isFigure: boolean /** Of the width, in parts. */; share: number };

export type ReportBlock =
  | { kind: 'text'; text: string }
  | { kind: 'figures'; figures: ReportFigure[] }
  | { kind: 'table'; title: string; columns: ReportColumn[]; rows: string[][]; note: string | null }
  /** Null values are 无数据 and have no bar; `low` and `high` are drawn as a line over the bar. */
  | {
      kind: 'bars';
      title: string;
      unit: string;
      /** 0 for counts. */
      decimals: 0 | 2;
      bars: { name: string; value: number | null; low?: number; high?: number; note?: string }[];
    }
  /** One value a label in every line; null leaves a gap. */
  | {
      kind: 'lines';
      title: string;
      unit: string;
      labels: string[];
      lines: { name: string; values: (number | null)[] }[];
    };

/** The sections in the order in which they are read. */
export const REPORT_SECTIONS = {
  summary: '总评',
  volume: '来话量',
  service: '接通与处理',
  quality: '质检',
  satisfaction: '客户评价',
  complaints: '投诉',
  tickets: '工单',
  people: '出勤、考试与培训',
  ranking: '考核与排名',
  trust: '申诉与校准',
} as const;
export type ReportSectionId = keyof typeof REPORT_SECTIONS;

/** What is to be done, by whom, until which day (YYYY-MM-DD). */
export type ReportAction = { what: string; owner: string; due: string };
/** What a person wrote about a section. `on`: the day, YYYY-MM-DD. */
export type ReportComment = { text: string; actions: ReportAction[]; by: string; on: string };

export type ReportSection = {
  id: ReportSectionId;
  title: string;
  blocks: ReportBlock[];
  /** Shown with the name. */
  comment: ReportComment | null;
};

/** The monthly report to the leadership (domain section 5.1), laid out on a page or as PDF. */
export type Report = {
  title: string;
  /** 2026-10, or a sentence on the time and the teams it covers. */
  period: string;
  state: string;
  isDemo: boolean;
  sections: ReportSection[];
  /** Versions, hashes, definitions. */
  foot: string[];
};
