import type { Indicator } from '../indicators/read-indicators.ts';
import type { Scheme, SchemeRow } from '../scheme/scheme.ts';

/** A column of the monthly table; the letters follow from the order. */
export type MonthColumn =
  | {
      kind:
        | 'number'
        | 'name'
        | 'team'
        | 'post'
        | 'added'
        | 'deducted'
        | 'total'
        | 'grade'
        | 'rank'
        | 'interval'
        | 'note';
    }
  | { kind: 'value'; row: SchemeRow; part: number; indicator: Indicator }
  | { kind: 'adjust'; row: SchemeRow }
  | { kind: 'points'; row: SchemeRow };

const PLAIN_NAMES: Record<Exclude<MonthColumn['kind'], 'value' | 'adjust' | 'points'>, string> = {
  number: '工号',
  name: '姓名',
  team: '班组',
  post: '岗位',
  added: '加分',
  deducted: '扣分',
  total: '总分',
  grade: '等级',
  rank: '班组排名',
  interval: '排名区间（95%）',
  note: '说明',
};

/** The columns of a scheme's table: who, then each row's values and points, then the sum. */
export function monthColumns({ rows }: Scheme, indicators: ReadonlyMap<string, Indicator>): MonthColumn[] {
  const who: MonthColumn[] = (['number', 'name', 'team', 'post'] as const).map((kind) => ({ kind }));
  const sum: MonthColumn[] = (
    ['added', 'deducted', 'total', 'grade', 'rank', 'interval', 'note'] as const
  ).map((kind) => ({ kind }));
  const measured = rows.flatMap((row): MonthColumn[] => [
    ...row.parts.map((part, at): MonthColumn => {
      return { kind: 'value', row, part: at, indicator: indicators.get(part.indicator)! };
    }),
    ...(row.adjust.length > 0 ? [{ kind: 'adjust' as const, row }] : []),
    { kind: 'points', row },
  ]);
  return [...who, ...measured, ...sum];
}

/** What stands above a column. */
export function columnTitle(column: MonthColumn): string {
  switch (column.kind) {
    case 'value':
      return `${column.indicator.name}（${column.indicator.unit}）`;
    case 'adjust':
      return `${column.row.name}：另扣`;
    case 'points':
      return `${column.row.name}得分（${column.row.weight}）`;
    default:
      return PLAIN_NAMES[column.kind];
  }
}
