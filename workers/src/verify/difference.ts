import type { DifferingWhole } from '@tingjian/db/reads/sums/differing-wholes.ts';

/** One place where what is stored is not what it must be. */
export type Difference = {
  table:
    | 'calls'
    | 'transcripts'
    | 'scorecards'
    | 'score_versions'
    | 'rule_sets'
    | 'schedules'
    | 'audit'
    | 'sampling_draws'
    | 'qa_days'
    | 'fact_days'
    | DifferingWhole['table'];
  /** Id or hash of the row. */
  row: string;
  /** Label of the call, for people. */
  call: string | null;
  /** The item whose finding or deduction it is. */
  item: string | null;
  /** The column and, with dots, the place in it. */
  field: string;
  /** What it was when it was made, or must be by its sources. */
  was: unknown;
  /** What is stored now. */
  is: unknown;
  sentence: string;
};

export type Found = Omit<Difference, 'sentence'> & { what: string };

/** A difference with its sentence: whose, what, was, is, where. */
export function difference({ what, ...found }: Found): Difference {
  const { table, row, call, was, is, field } = found;
  const whose = call ? `通话 ${call}：` : '';
  const where = `${table} 表 ${field}，行 ${row}`;
  return { ...found, sentence: `${whose}${what}应为${shown(was)}，现为${shown(is)}（${where}）。` };
}

const LONGEST_SHOWN = 80;

function shown(value: unknown): string {
  if (value === null || value === undefined) return '空';
  if (typeof value === 'number') return ` ${value}`;
  if (typeof value === 'boolean') return value ? '“是”' : '“否”';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}”`;
}
