import { expect, test } from 'vitest';
import type { RawCell } from '../../table-import/raw-cell.ts';
import type { CellType } from './fact-kind.ts';
import { readCell } from './read-cell.ts';

test.each([
  ['person', '8006', '8006'],
  ['person', 8006, '8006'],
  ['person', '80 06', undefined],
  ['day', '2026/10/31', '2026-10-31'],
  ['day', 46_326, '2026-10-31'],
  ['day', '46326', '2026-10-31'],
  ['day', 31, undefined],
  ['day', '2026-02-29', undefined],
  ['day', '2026-10-31 09:30:00', '2026-10-31'],
  ['day', '#N/A', undefined],
  ['month', '2026年10月', '2026-10'],
  ['month', '2026-13', undefined],
  ['month', 46_326, '2026-10'],
  ['moment', '2026-10-31 09:30', '2026-10-31T01:30:00.000Z'],
  ['moment', '2026-10-31T09:30:00Z', '2026-10-31T09:30:00.000Z'],
  ['moment', 46_326.395_833_333, '2026-10-31T01:30:00.000Z'],
  ['moment', '2026-10-31 24:30', undefined],
  ['count', '1,234', 1234],
  ['count', '12,34', undefined],
  ['count', 3.5, undefined],
  ['count', -1, undefined],
  ['count', '三', undefined],
  ['seconds', '1:02:03', 3723],
  ['seconds', '75:00', 4500],
  ['seconds', '12.5', 12.5],
  ['seconds', '-3', undefined],
  ['percent', '95%', 0.95],
  ['percent', '95', 0.95],
  ['percent', 0.95, 0.95],
  ['percent', '0.5%', 0.005],
  ['percent', '１００％', 1],
  ['percent', 1, 1],
  ['percent', '950', undefined],
  ['text', ' 理赔慢 ', '理赔慢'],
  ['text', '=cmd', undefined],
  ['text', '#VALUE!', undefined],
  ['text', '#VALUE', '#VALUE'],
  ['text', '1.23457E+17', undefined],
  ['text', 123_456_789_012_345_680, undefined],
  ['text', 20_261_031_001, '20261031001'],
  ['yes-no', '是', true],
  ['yes-no', '否', false],
  ['yes-no', false, false],
  ['yes-no', '也许', undefined],
  ['count', '', null],
  ['count', null, null],
] as [CellType, RawCell, unknown][])('%s %o is read as %o', (type, raw, expected) => {
  const read = readCell(type, raw);
  if (expected === undefined) expect(read).toHaveProperty('expected');
  else expect(read).toEqual({ value: expected });
});
