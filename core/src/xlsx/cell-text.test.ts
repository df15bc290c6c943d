import { expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { cellText, isFigure } from './cell-text.ts';

test.each<[Cell, string, boolean]>([
  [null, '', false],
  ['甲', '甲', false],
  [12.5, '12.5', true],
  [0.1 + 0.2, '0.3', true],
  [true, '是', false],
  [{ text: '甲', style: 'wrapped' }, '甲', false],
  [{ number: 1.005, style: 'two-decimals' }, '1.01', true],
  [{ number: 0.12345, style: 'percent' }, '12.35%', true],
  [{ formula: 'A1', value: 95, style: 'total' }, '95.00', true],
  [{ formula: 'A1', value: 'A' }, 'A', false],
  [{ day: '2026-10-31' }, '2026-10-31', false],
  [{ moment: '2026-10-31T16:30:00Z' }, '2026-11-01 00:30', false],
])('%j is shown as %s', (cell, text, figure) => {
  expect(cellText(cell)).toBe(text);
  expect(isFigure(cell)).toBe(figure);
});
