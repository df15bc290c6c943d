import type { CellType } from '@tingjian/core/kpi/facts/fact-kind.ts';

export type FactKindAnswer = {
  kind: string;
  name: string;
  /** `expected`: what a cell of it should hold. */
  columns: {
    field: string;
    name: string;
    type: CellType;
    isRequired: boolean;
    hint: string;
    expected: string;
  }[];
  keyFields: string[];
};
export type CellProblemAnswer = { row: number; column: string; read: string; expected: string };
export type FactCountsAnswer = { added: number; changed: number; unchanged: number; late: number };
export type FactValue = string | number | boolean | null;

export type FactPreviewAnswer = FactCountsAnswer & {
  /** Null for CSV. */
  sheetName: string | null;
  notes: string[];
  heading: string[];
  /** Field → column, counted from 0. */
  mapping: Record<string, number | null>;
  mappingProblem: string | null;
  sample: { row: number; cells: string[] }[];
  rowCount: number;
  problemCount: number;
  badRowCount: number;
  problems: CellProblemAnswer[];
  /** The first rows that would be replaced. */
  changes: FactChangeAnswer[];
  digest: string;
};
export type FactChangeAnswer = {
  key: string;
  isLate: boolean;
  /** Null: there was none. */
  before: Record<string, FactValue> | null;
  after: Record<string, FactValue>;
};
export type FactsImportedAnswer = FactCountsAnswer & { importId: string };
export type FactsUndoneAnswer = { removed: number; restored: number };

export type FactImportAnswer = FactCountsAnswer & {
  id: string;
  kind: string;
  fileName: string | null;
  madeBy: string;
  madeAt: string;
  undoneBy: string | null;
  undoneAt: string | null;
};
export type FactImportsAnswer = { rows: FactImportAnswer[]; total: number; page: number; pageSize: number };
export type FactImportChangesAnswer = {
  rows: FactChangeAnswer[];
  total: number;
  page: number;
  pageSize: number;
};
