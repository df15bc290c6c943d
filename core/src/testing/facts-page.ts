import { csvLine } from '../csv/csv-line.ts';
import { FACT_EXAMPLES } from '../kpi/facts/fact-examples.ts';
import type { FactKind } from '../kpi/facts/fact-kind.ts';
import { FACT_KINDS } from '../kpi/facts/fact-kinds.ts';
import { mapFactColumns } from '../kpi/facts/map-fact-columns.ts';
import { EXPECTED } from '../kpi/facts/read-cell.ts';
import { readFactRow } from '../kpi/facts/read-fact-row.ts';
import type { RawCell } from '../table-import/raw-cell.ts';

type Cells = Record<string, RawCell>;

/** What makes a row wrong as a whole: changes to the first example of its kind, each for one check. */
export const WRONG_ROWS: Record<string, Cells[]> = {
  'telephony-day': [{ 接听数: 93 }, { 漏接数: 93 }, { 签入时长: '24:00:01' }],
  'queue-half-hour': [
    { 人工接起: 151, 限时接起: 0 },
    { 限时接起: 145 },
    { 放弃数: 151 },
    { 短放弃数: 7 },
    { 自助办结: 211 },
  ],
  rating: [{ 评价: '很好' }],
  complaint: [{ 应办结日: '2026-10-11' }, { 办结时间: '2026-10-12 10:19' }],
  exam: [{ 成绩: 101 }],
  'attendance-day': [{ 应出勤: 2, 实出勤: 0 }, { 应出勤: 0 }],
  conduct: [{ 代码: 'X1' }],
  'work-log-day': [{ 完整份数: null }, { 完整份数: 5 }],
  'ticket-day': [{ 完整工单: null }, { 完整工单: 32 }, { 差错工单: 32 }, { 反单数: 13 }],
  'callback-day': [{ 已回访: 7 }],
  'first-solved-day': [{ '24小时再来': 72 }, { '48小时再来': 72 }, { '72小时再来': 72 }],
};

/** docs/facts.md: what stands in it about each kind comes from the kind itself. */
export function factsPage(): string {
  return `${INTRODUCTION}\n${FACT_KINDS.map(section).join('\n')}`;
}

/** What a wrong row is answered with, as `column: sentence`. */
export function answersTo(kind: FactKind, change: Cells): string[] {
  const names = kind.columns.map(({ name }) => name);
  const row: Cells = { ...FACT_EXAMPLES[kind.kind]![0], ...change };
  const read = readFactRow(
    kind,
    mapFactColumns(kind, names),
    names.map((name) => row[name] ?? null),
    2,
  );
  return 'problems' in read ? read.problems.map(({ column, expected }) => `${column}：${expected}`) : [];
}

function section(kind: FactKind): string {
  const names = kind.columns.map(({ name }) => name);
  const keys = kind.columns.filter(({ field }) => kind.keyFields.includes(field)).map(({ name }) => name);
  const columns = kind.columns.map(({ field, name, type, isRequired, hint, alsoCalled }) => {
    const also = alsoCalled.join(', ');
    return `| ${name} | \`${field}\` | ${isRequired ? 'yes' : ''} | ${EXPECTED[type]} | ${hint} | ${also} |`;
  });
  const rows = FACT_EXAMPLES[kind.kind]!.map((row) =>
    csvLine(names.map((name) => textOf(row[name] ?? null))),
  );
  const checks = WRONG_ROWS[kind.kind]!.flatMap((change) => answersTo(kind, change)).map(
    (each) => `- ${each}`,
  );
  return `## ${kind.name} (\`${kind.kind}\`)

One row for each ${keys.join(' + ')}. ${kind.person === null ? 'It belongs to the centre.' : `It belongs to the person in 工号.`}

| column | field | required | holds | hint | also called |
|---|---|---|---|---|---|
${columns.join('\n')}

Checks of a whole row, as they are answered:

${[...new Set(checks)].join('\n')}

    ${[csvLine(names), ...rows].map((line) => line.trimEnd()).join('\n    ')}
`;
}

function textOf(cell: RawCell): string | number | null {
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : cell;
}

const INTRODUCTION = `# Facts: what Tingjian does not make itself

Telephony, ratings, complaints, exams, attendance and the like come as files, one kind a file, or by the interface. This
page is made from the code (\`core/src/testing/facts-page.ts\`); a test fails when it says something else.

## Files

| | |
|---|---|
| formats | XLSX (also XLSM), CSV in UTF-8, GBK / GB18030 or UTF-16, its cells parted by \`,\` \`;\` or tab |
| limits | 200 MB, 500,000 rows, 200 columns, 10,000,000 cells, five minutes |
| refused | XLS, XLSB, ODS, files with a password, pages saved as .xls, broken files |
| sheet | the first visible one whose heading fits best; the others are named in a note |
| heading | the best fit within the first ten rows; what stands above it is left out |
| column names | the name, the field or one of the other names; spaces, \`*\`, \`:\` and brackets do not count; a mapping that was chosen is remembered |
| hidden rows | left out, and said; hidden columns are read, and said |
| merged cells | a value in the first only; said where rows are touched |
| formulas | the value that was saved; an error such as \`#DIV/0!\` is a problem of its cell |
| days and times | as text (2026-10-31, 2026/10/31, 2026年10月31日) or as cells with a format of days, in either calendar |
| lengths of time | seconds, h:mm:ss, or cells with a format of times; a heading that says minutes or hours is refused |
| percentages | 95%, 95, 0.95, or cells with a format of percentages |
| macros, links | never run, never followed |

## Routes

| route | what it does |
|---|---|
| \`GET /api/facts/kinds\` | the kinds with their columns |
| \`GET /api/facts/{kind}/template.xlsx\`, \`.csv\` | an empty table |
| \`POST /api/facts/{kind}/preview\` | multipart: \`table\` (the file), \`metadata\` (\`{"mapping":{"person":0,…}}\`, may be left out); what would be new, changed, unchanged, late; every bad cell; a \`digest\`. Writes nothing |
| \`POST /api/facts/{kind}/commit\` | the same with the \`digest\` of the preview: all or nothing; 409 when the facts have changed since |
| \`POST /api/facts/{kind}\` | JSON \`{"rows":[{"person":"8006",…}]}\` from a program, up to 1 MB: all or nothing |
| \`GET /api/facts/imports\`, \`/{id}\` | what was imported, and what each import changed |
| \`POST /api/facts/imports/{id}/undo\` | takes an import back whole; refused when a later one changed the same rows or the month is closed |

## What is refused

A file is taken whole or not at all. Each problem names its row, its column, what stands there and what should; the first
1,000 are shown, all are counted. A 工号 that is not in the roster is a problem, and so are two rows of the same key.
`;
