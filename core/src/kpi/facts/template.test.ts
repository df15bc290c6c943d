import { expect, test } from 'vitest';
import { mapColumns } from '../../table-import/map-columns.ts';
import { cellXml } from '../../xlsx/cell-xml.ts';
import { FACT_EXAMPLES } from './fact-examples.ts';
import { FACT_KINDS } from './fact-kinds.ts';
import { readFactRow } from './read-fact-row.ts';
import { templateCsv, templateSheets } from './template.ts';

test.each(FACT_KINDS)('$name: both examples are good, with all columns but what is not known', (kind) => {
  const names = kind.columns.map(({ name }) => name);
  const [first, second] = FACT_EXAMPLES[kind.kind]!;
  for (const example of [first, second]) {
    expect(names).toEqual(expect.arrayContaining(Object.keys(example)));
    const cells = names.map((name) => example[name] ?? null);
    expect(readFactRow(kind, mapColumns(names, kind.columns), cells, 2)).toHaveProperty('row');
  }
});

test.each(FACT_KINDS)('$name: the templates have its columns, the hints every name', (kind) => {
  const names = kind.columns.map(({ name }) => name);
  expect(templateCsv(kind)).toBe(`\ufeff${names.join(',')}\r\n`);
  const [sheet, hints] = templateSheets(kind);
  expect([...sheet!.rows]).toEqual([names.map((text) => ({ text, style: 'heading' }))]);
  const written = [...hints!.rows]
    .flat()
    .map((cell) => cellXml(cell, 'A1'))
    .join('');
  for (const { name, alsoCalled, hint } of kind.columns)
    for (const text of [name, hint, ...alsoCalled]) expect(written).toContain(text);
});
