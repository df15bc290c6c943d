import type { Cell } from '../../xlsx/cell.ts';
import { columnName } from '../../xlsx/cell-xml.ts';
import type { Form, FormRow } from '../form/form.ts';
import type { Grades } from '../grades.ts';
import type { PersonMonth } from '../month/month.ts';
import type { Standing } from '../ranking/standing.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { MonthColumn } from './month-columns.ts';
import { monthNotes } from './month-notes.ts';
import { pointsFormula, tidy } from './points-formula.ts';

/** What a spreadsheet takes. */
const LONGEST_FORMULA = 8000;

const NO_DATA: Cell = { text: '无数据', style: 'centred' };
const WAITING: Cell = { text: '待数据', style: 'centred' };

/** One person's row of the monthly table. Points, total and grade are formulas over the cells of the same row. */
export function monthRow(
  person: PersonMonth,
  { scheme, columns, teamName, at }: { scheme: Scheme; columns: MonthColumn[]; teamName: string; at: number },
): Cell[] {
  const { form, standing } = person;
  const place = (isWanted: (column: MonthColumn) => boolean) =>
    `${columnName(columns.findIndex(isWanted))}${at}`;
  const cell = (column: MonthColumn): Cell => {
    switch (column.kind) {
      case 'number':
        return person.number;
      case 'name':
        return person.name;
      case 'team':
        return teamName;
      case 'post':
        return person.post;
      case 'value': {
        const { value } = rowOf(form.rows, column.row.id).parts[column.part]!.figure;
        return value === null ? NO_DATA : { number: value, style: 'two-decimals' };
      }
      case 'adjust': {
        const lines = rowOf(form.rows, column.row.id).adjustments;
        return { number: lines.reduce((sum, { points }) => sum + points, 0), style: 'two-decimals' };
      }
      case 'points':
        return pointsCell(form, column, place);
      case 'added':
        return { number: form.added, style: 'two-decimals' };
      case 'deducted':
        return { number: form.deducted, style: 'two-decimals' };
      case 'total': {
        const parts = columns.flatMap((each, index) => (isSummed(each) ? [`${columnName(index)}${at}`] : []));
        const formula = `ROUND(${parts.join('+')},2)`;
        return form.total === null ? WAITING : { formula, value: form.total, style: 'total' };
      }
      case 'grade':
        return gradeCell(
          person,
          scheme,
          place(({ kind }) => kind === 'total'),
        );
      case 'rank':
        return standing?.rank ? { number: standing.rank, style: 'centred' } : null;
      case 'interval':
        return intervalCell(standing);
      case 'note':
        return { text: monthNotes(person).join('；'), style: 'wrapped' };
    }
  };
  return columns.map(cell);
}

const isSummed = ({ kind }: MonthColumn) => kind === 'points' || kind === 'added' || kind === 'deducted';

function intervalCell(standing: Standing | null): Cell {
  if (!standing?.rankInterval) return null;
  const { best, worst } = standing.rankInterval;
  return { text: best === worst ? String(best) : `${best}–${worst}`, style: 'centred' };
}

function rowOf(rows: FormRow[], id: string): FormRow {
  return rows.find((row) => row.id === id)!;
}

function pointsCell(
  { rows }: Form,
  column: Extract<MonthColumn, { kind: 'points' }>,
  place: (isWanted: (column: MonthColumn) => boolean) => string,
): Cell {
  const { id, weight, adjust } = column.row;
  const row = rowOf(rows, id);
  const { parts, points, spreadBy } = row;
  if (points === null) return WAITING;
  const formulas = parts.map((part, at) =>
    pointsFormula(
      part,
      weight,
      place((each) => each.kind === 'value' && each.row.id === id && each.part === at),
    ),
  );
  // What does not follow from the values of the row stands as a figure, such as a fault that takes the whole row.
  const isPlain =
    formulas.includes(null) || parts.every(({ from }) => from === 'spread') || isTakenWhole(row, column);
  if (isPlain) return { number: points, style: 'two-decimals' };
  const lost = adjust.length > 0 ? [place((each) => each.kind === 'adjust' && each.row.id === id)] : [];
  const own = `ROUND(MIN(${weight},MAX(0,${[...formulas, ...lost].join('+')})),2)`;
  const formula = spreadBy === 1 ? own : `ROUND(${own}*${tidy(spreadBy)},2)`;
  if (formula.length > LONGEST_FORMULA) return { number: points, style: 'two-decimals' };
  return { formula, value: points, style: 'two-decimals' };
}

function isTakenWhole({ adjustments }: FormRow, { row }: Extract<MonthColumn, { kind: 'points' }>): boolean {
  return row.adjust.some(({ measure, zeroAbove }) => {
    const times = adjustments.find((line) => line.measure === measure)?.times ?? 0;
    return zeroAbove !== undefined && times > zeroAbove;
  });
}

function gradeCell({ form }: PersonMonth, { grades }: Scheme, total: string): Cell {
  if (form.grade === null) return { text: '—', style: 'centred' };
  const best = grades.findIndex(({ grade }) => grade === form.notAbove);
  return {
    formula: gradeFormula(grades.slice(Math.max(0, best)), total),
    value: form.grade,
    style: 'centred',
  };
}

function gradeFormula(grades: Grades, total: string): string {
  const [{ grade: last }] = grades.slice(-1) as [Grades[number]];
  return grades
    .slice(0, -1)
    .reduceRight((worse, { grade, from }) => `IF(${total}>=${from},"${grade}",${worse})`, `"${last}"`);
}
