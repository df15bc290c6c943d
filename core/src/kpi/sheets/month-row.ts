import type { Cell } from '../../xlsx/cell.ts';
import { columnName } from '../../xlsx/cell-xml.ts';
import type { FormRow } from '../form/form.ts';
import type { Grades } from '../grades.ts';
import type { PersonMonth } from '../month/month.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { MonthColumn } from './month-columns.ts';
import { pointsFormula } from './points-formula.ts';

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
        return value === null ? '无数据' : { number: value, style: 'two-decimals' };
      }
      case 'adjust': {
        const lines = rowOf(form.rows, column.row.id).adjustments;
        return { number: lines.reduce((sum, { points }) => sum + points, 0), style: 'two-decimals' };
      }
      case 'points':
        return pointsCell(rowOf(form.rows, column.row.id), column, place);
      case 'added':
        return { number: form.added, style: 'two-decimals' };
      case 'deducted':
        return { number: form.deducted, style: 'two-decimals' };
      case 'total': {
        const parts = columns.flatMap((each, index) => (isSummed(each) ? [`${columnName(index)}${at}`] : []));
        const formula = `ROUND(${parts.join('+')},2)`;
        return form.total === null ? '待数据' : { formula, value: form.total, style: 'total' };
      }
      case 'grade':
        return gradeCell(
          person,
          scheme,
          place(({ kind }) => kind === 'total'),
        );
      case 'rank':
        return standing?.rank ?? null;
      case 'interval':
        return standing?.rankInterval ? `${standing.rankInterval.best}–${standing.rankInterval.worst}` : null;
      case 'note':
        return { text: notesOf(person).join('；'), style: 'wrapped' };
    }
  };
  return columns.map(cell);
}

const isSummed = ({ kind }: MonthColumn) => kind === 'points' || kind === 'added' || kind === 'deducted';

function rowOf(rows: FormRow[], id: string): FormRow {
  return rows.find((row) => row.id === id)!;
}

function pointsCell(
  row: FormRow,
  column: Extract<MonthColumn, { kind: 'points' }>,
  place: (isWanted: (column: MonthColumn) => boolean) => string,
): Cell {
  const { id, weight, parts, points } = row;
  if (points === null) return '待数据';
  const formulas = parts.map((part, at) =>
    pointsFormula(
      part,
      weight,
      place((each) => each.kind === 'value' && each.row.id === id && each.part === at),
    ),
  );
  // What does not follow from the values of the row stands as a figure: no data, or a fault that takes the whole row.
  const isPlain = formulas.some((formula) => formula === null) || isTakenWhole(row, column);
  if (isPlain) return { number: points, style: 'two-decimals' };
  const adjust =
    column.row.adjust.length > 0 ? [place((each) => each.kind === 'adjust' && each.row.id === id)] : [];
  const formula = `ROUND(MIN(${weight},MAX(0,${[...formulas, ...adjust].join('+')})),2)`;
  return { formula, value: points, style: 'two-decimals' };
}

function isTakenWhole({ adjustments }: FormRow, { row }: Extract<MonthColumn, { kind: 'points' }>): boolean {
  return row.adjust.some(({ measure, zeroAbove }) => {
    const times = adjustments.find((line) => line.measure === measure)?.times ?? 0;
    return zeroAbove !== undefined && times > zeroAbove;
  });
}

function gradeCell({ form }: PersonMonth, { grades, extras }: Scheme, total: string): Cell {
  if (form.grade === null) return '待数据';
  const isHeldBack = form.deductions.some(({ reason }) => reason.includes('致命'));
  const best = isHeldBack ? grades.findIndex(({ grade }) => grade === extras.fatal.notAbove) : 0;
  return { formula: gradeFormula(grades.slice(Math.max(0, best)), total), value: form.grade };
}

function gradeFormula(grades: Grades, total: string): string {
  const [{ grade: last }] = grades.slice(-1) as [Grades[number]];
  return grades
    .slice(0, -1)
    .reduceRight((worse, { grade, from }) => `IF(${total}>=${from},"${grade}",${worse})`, `"${last}"`);
}

function notesOf({ form, standing, uncounted }: PersonMonth): string[] {
  const notes = form.rows.flatMap(({ name, parts }) =>
    parts.flatMap(({ note }) => (note === null ? [] : [`${name}：${note}`])),
  );
  const lines = [...form.additions, ...form.deductions].map(
    ({ reason, points }) => `${reason} ${points > 0 ? '+' : ''}${points}`,
  );
  return [
    ...notes,
    ...lines,
    ...(standing?.notRanked.length ? [`不参与排名：${standing.notRanked.join('、')}`] : []),
    ...(standing?.isMarked ? ['排在末位'] : []),
    ...(standing?.spared === 'cannot-tell' ? ['数据不足以区分，未标记'] : []),
    ...(uncounted ? [`不计入连续月份：${uncounted}`] : []),
  ];
}
