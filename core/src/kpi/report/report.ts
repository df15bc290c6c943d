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

export type ReportSection = {
  title: string;
  blocks: ReportBlock[];
  /** What a person wrote about it; shown with the name. */
  comment: { text: string; by: string; on: string } | null;
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
