import { grouped } from '../../grouped.ts';
import type { Cell, Sheet } from '../../xlsx/cell.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import type { Month, PersonMonth } from '../month/month.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { columnTitle, type MonthColumn, monthColumns } from './month-columns.ts';
import { monthRow } from './month-row.ts';
import { sayRule } from './say-rule.ts';

export type MonthSheetsInput = {
  month: Month;
  schemes: ReadonlyMap<string, Scheme>;
  indicators: ReadonlyMap<string, Indicator>;
  teamNames: Record<string, string>;
  /** A line on how it stands: 已冻结，王立 2026-11-03 … */
  state: string;
  isDemo: boolean;
  /** What it was made from: name → hash or sentence. */
  sources: Record<string, string>;
};

const HEADING_ROW = 3;
const WIDTHS: Record<MonthColumn['kind'], number> = {
  ...{
    number: 9,
    name: 10,
    team: 9,
    post: 11,
    value: 9.5,
    adjust: 8.5,
    points: 9.5,
    added: 7.5,
    deducted: 7.5,
  },
  ...{ total: 9.5, grade: 7.5, rank: 9, interval: 10, note: 60 },
};

/** The workbook of a month: one sheet a scheme, with live formulas, then the definitions and the sources. */
export function monthSheets(input: MonthSheetsInput): Sheet[] {
  const tables = grouped(input.month.people, ({ schemeId }) => schemeId);
  return [
    ...[...tables].map(([schemeId, people]) => table(input, input.schemes.get(schemeId)!, people)),
    definitions(input),
    sources(input),
  ];
}

function table(input: MonthSheetsInput, scheme: Scheme, people: PersonMonth[]): Sheet {
  const columns = monthColumns(scheme, input.indicators);
  const sorted = people.toSorted((a, b) => (b.form.total ?? -1) - (a.form.total ?? -1));
  const demo = input.isDemo ? '（演示数据）' : '';
  const rows = function* (): Generator<Cell[]> {
    yield [{ text: `${input.month.month} ${scheme.name}${demo}`, style: 'title' }];
    yield [{ text: `方案 ${scheme.version}；${input.state}`, style: 'faint' }];
    yield columns.map((column): Cell => ({ text: columnTitle(column), style: 'heading' }));
    for (const [at, person] of sorted.entries()) {
      const teamName = input.teamNames[person.teamId ?? ''] ?? '';
      yield monthRow(person, { scheme, columns, teamName, at: HEADING_ROW + 1 + at });
    }
  };
  return {
    ...{ name: scheme.name, frozenRows: HEADING_ROW, frozenColumns: 2, filterRow: HEADING_ROW },
    tableRow: HEADING_ROW,
    widths: columns.map(({ kind }) => WIDTHS[kind]),
    rows: { [Symbol.iterator]: rows },
  };
}

function definitions({ schemes, indicators }: MonthSheetsInput): Sheet {
  const rows: Cell[][] = [
    ['方案', '项目', '权重', '指标', '单位', '计分办法', '定义', '最少样本'].map((text) => ({
      text,
      style: 'heading',
    })),
  ];
  for (const scheme of schemes.values()) {
    for (const { name, weight, parts } of scheme.rows) {
      for (const { indicator, share, rule } of parts) {
        const { name: what, unit, definition, enough } = indicators.get(indicator)!;
        rows.push([
          scheme.name,
          name,
          weight * share,
          what,
          unit,
          { text: sayRule(rule), style: 'wrapped' },
          { text: definition, style: 'wrapped' },
          enough,
        ]);
      }
    }
  }
  return { name: '口径', frozenRows: 1, tableRow: 1, widths: [18, 24, 8, 22, 10, 40, 60, 10], rows };
}

function sources({ sources: all, month }: MonthSheetsInput): Sheet {
  const people = month.people.flatMap(({ number, name, form }) =>
    form.rows.flatMap((row) =>
      row.parts.map(({ figure, from }): Cell[] => [
        ...[number, name, row.name, figure.code, figure.above, figure.below],
        from === 'team' ? '班组' : from === 'own' ? '本人' : '无数据',
      ]),
    ),
  );
  const heading = ['工号', '姓名', '项目', '指标代码', '分子', '分母', '取自'].map(
    (text): Cell => ({ text, style: 'heading' }),
  );
  return {
    ...{ name: '来源', frozenRows: 0, widths: [18, 40, 24, 22, 14, 14, 10] },
    tableRow: Object.keys(all).length + 2,
    rows: [...Object.entries(all).map(([name, value]): Cell[] => [name, value]), [], heading, ...people],
  };
}
