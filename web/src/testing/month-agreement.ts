import type { MonthTableAnswer } from '@tingjian/api/answers/kpi.ts';
import { fixed2, round2 } from '@tingjian/core/kpi/round.ts';
import type { ReadTable, ShownRow } from './month-readers.ts';

/** What the api tells in one cell: a figure, whole or with two decimals, or a text. */
type Told = { figure: number; isWhole?: boolean } | { text: string };
type ToldTable = { name: string; titles: string[]; people: { number: string; cells: Told[] }[] };
type Given = {
  answer: MonthTableAnswer;
  xlsx: ReadTable[];
  csv: ReadTable[];
  pdf: string;
  shown: { name: string; rows: ShownRow[] }[];
};
export type Agreement = { cells: number; differing: string[] };

/** Every cell of the month that the api tells against what stands in the workbook, the CSV, the PDF and on the page. */
export function monthAgreement({ answer, xlsx, csv, pdf, shown }: Given): Agreement {
  const tables = toldTables(answer);
  const differing: string[] = [];
  let cells = 0;
  const same = (where: string, is: unknown, told: unknown) => {
    cells += 1;
    if (!Object.is(is, told))
      differing.push(`${where}: ${JSON.stringify(is)} instead of ${JSON.stringify(told)}`);
  };
  same('XLSX tables', xlsx.length, tables.length);
  same('CSV tables', csv.length, tables.length);
  same('page tables', shown.length, tables.length);
  let letters = 0;
  for (const [at, { name, titles, people }] of tables.entries()) {
    const [sheet, plain] = [xlsx[at]?.rows ?? [], csv[at]?.rows ?? []];
    same(`XLSX ${name} rows`, sheet.length, people.length + 1);
    same(`CSV ${name} rows`, plain.length, people.length + 1);
    for (const [column, title] of titles.entries()) {
      same(`XLSX heading ${column}`, sheet[0]?.[column], title);
      same(`CSV heading ${column}`, plain[0]?.[column], title);
    }
    for (const [row, { number, cells: told }] of people.entries()) {
      for (const [column, cell] of told.entries()) {
        const where = `${name} ${number} ${titles[column]}`;
        const [inSheet, inText] = [sheet[row + 1]?.[column], plain[row + 1]?.[column]];
        if ('figure' in cell) {
          same(`XLSX ${where}`, inSheet, cell.figure);
          same(`CSV ${where}`, inText === '' ? null : Number(inText), cell.figure);
        } else {
          same(`XLSX ${where}`, inSheet ?? '', cell.text);
          same(`CSV ${where}`, inText, quoted(cell.text));
        }
      }
      const onPaper = told.map(printed).join('').replaceAll(/\s/gu, '');
      const found = pdf.indexOf(onPaper, letters);
      same(`PDF ${name} ${number} ${onPaper}`, found >= 0, true);
      if (found >= 0) letters = found + onPaper.length;
    }
  }
  for (const { name } of tables) {
    const rows = shown.find((table) => table.name === name)?.rows ?? [];
    const people = answer.people.filter(({ schemeId }) => answer.schemes[schemeId]!.name === name);
    same(`page ${name} rows`, rows.length, people.length);
    const rowOf = new Map(rows.map((row) => [row.cells[0], row]));
    for (const person of people)
      comparePage(answer, person, rowOf.get(person.number), (what, is, told) =>
        same(`page ${name} ${person.number} ${what}`, is, told),
      );
  }
  return { cells, differing };
}

/** A spreadsheet would run it. */
const quoted = (text: string) => (/^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);

function printed(cell: Told): string {
  if ('text' in cell) return cell.text;
  return cell.isWhole ? String(cell.figure) : fixed2(cell.figure);
}

/** The table of each scheme, from the answer of the api alone. The notes at the end are sentences, not figures. */
function toldTables(answer: MonthTableAnswer): ToldTable[] {
  const used = [...new Set(answer.people.map(({ schemeId }) => schemeId))];
  return used.map((schemeId) => {
    const { name, rows } = answer.schemes[schemeId]!;
    const people = answer.people
      .filter((person) => person.schemeId === schemeId)
      .toSorted((a, b) => (b.form.total ?? -1) - (a.form.total ?? -1));
    const titles = rows.flatMap((row) => [
      ...row.parts.map(
        ({ indicator }) => `${answer.indicators[indicator]!.name}（${answer.indicators[indicator]!.unit}）`,
      ),
      ...(row.adjust.length > 0 ? [`${row.name}：另扣`] : []),
      `${row.name}得分（${row.weight}）`,
    ]);
    return {
      name,
      titles: [
        '工号',
        '姓名',
        '班组',
        '岗位',
        ...titles,
        '加分',
        '扣分',
        '总分',
        '等级',
        '班组排名',
        '排名区间（95%）',
      ],
      people: people.map((person) => ({ number: person.number, cells: cellsOf(answer, person) })),
    };
  });
}

type Person = MonthTableAnswer['people'][number];

function cellsOf(answer: MonthTableAnswer, person: Person): Told[] {
  const { number, name, teamId, post, form, standing, schemeId } = person;
  const figures = form.rows.flatMap((row): Told[] => {
    const hasOwn = answer.schemes[schemeId]!.rows.find(({ id }) => id === row.id)!.adjust.length > 0;
    return [
      ...row.parts.map(({ figure }) =>
        figure.value === null ? { text: '无数据' } : { figure: figure.value },
      ),
      ...(hasOwn ? [{ figure: row.adjustments.reduce((sum, { points }) => sum + points, 0) }] : []),
      row.points === null ? { text: '待数据' } : { figure: row.points },
    ];
  });
  const interval = standing?.rankInterval;
  return [
    ...[{ text: number }, { text: name }, { text: answer.teamNames[teamId ?? ''] ?? '' }, { text: post }],
    ...figures,
    ...[{ figure: form.added }, { figure: form.deducted }],
    form.total === null ? { text: '待数据' } : { figure: form.total },
    { text: form.grade ?? '—' },
    standing?.rank ? { figure: standing.rank, isWhole: true } : { text: '' },
    { text: interval ? said(interval) : '' },
  ];
}

function said({ best, worst }: { best: number; worst: number }): string {
  return best === worst ? String(best) : `${best}–${worst}`;
}

/** The page has fewer columns: points, plus and minus together, total, grade, rank; values when pointed at. */
function comparePage(
  answer: MonthTableAnswer,
  { form, standing, schemeId, number }: Person,
  row: ShownRow | undefined,
  same: (what: string, is: unknown, told: unknown) => void,
): void {
  const figure = (text: string | undefined) =>
    text === undefined || text === '待数据' ? null : Number(text.replace('−', '-'));
  same('number', row?.cells[0], number);
  for (const [at, { name, points, parts }] of form.rows.entries()) {
    same(name, figure(row?.cells[3 + at]), points);
    for (const part of parts) {
      const { name: indicator, unit } = answer.indicators[part.indicator]!;
      const value = part.figure.value;
      const words = value === null ? `${indicator} 无数据` : `${indicator} ${round2(value)} ${unit}（`;
      same(`${name} value`, row?.titles[3 + at]?.includes(words), true);
    }
  }
  const [outside, total, grade, rank] = row?.cells.slice(3 + form.rows.length) ?? [];
  same('outside', figure(outside), round2(form.added + form.deducted));
  same('total', figure(total), form.total);
  same('grade', grade, form.grade ?? '—');
  if (!answer.schemes[schemeId]!.ranking) return;
  const told = standing?.rank && standing.rankInterval;
  const { best, worst } = standing?.rankInterval ?? { best: 0, worst: 0 };
  const words = !standing ? '不排名' : told ? `${standing.rank}（${best}–${worst}）` : '不参与';
  same('rank', rank?.startsWith(words), true);
}
