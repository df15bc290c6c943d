import { chinaMinute } from '../calendar/china-time.ts';
import { fixed2 } from '../kpi/round.ts';
import type { Cell, Style } from './cell.ts';

/** A cell as a spreadsheet shows it, for pages on paper. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell, 'plain');
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if ('text' in cell) return cell.text;
  if ('number' in cell) return numberText(cell.number, cell.style);
  if ('day' in cell) return cell.day;
  if ('moment' in cell) return chinaMinute(cell.moment);
  return typeof cell.value === 'number' ? numberText(cell.value, cell.style ?? 'plain') : (cell.value ?? '');
}

/** Is it a figure, to stand at the right? */
export function isFigure(cell: Cell): boolean {
  if (cell === null || typeof cell !== 'object') return typeof cell === 'number';
  return 'number' in cell || ('formula' in cell && typeof cell.value === 'number');
}

function numberText(value: number, style: Style): string {
  if (!Number.isFinite(value)) return '';
  switch (style) {
    case 'two-decimals':
    case 'total':
      return fixed2(value);
    case 'percent':
      return `${fixed2(value * 100)}%`;
    default:
      return String(Number(value.toPrecision(12)));
  }
}
