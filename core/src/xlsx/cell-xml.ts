import { type Cell, STYLES, type Style } from './cell.ts';

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const CHINA_MS = 8 * 3_600_000;
const LONGEST_TEXT = 32_767;
const STYLE_AT = Object.fromEntries(STYLES.map((style, at) => [style, at])) as Record<Style, number>;
/** What XML cannot hold at all. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const NEEDS_CARE = /[&<>"]|[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

/** It stays text when somebody edits the cell, too. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** The letters of a column counted from 0: A, Z, AA. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

/** Text for XML; what cannot be written is left out. */
export function escaped(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** One cell at a place such as B7; nothing for an empty one. */
export function cellXml(cell: Cell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textXml(cell, place, 'plain');
  if (typeof cell === 'number') return numberXml(cell, place, 'plain');
  if (typeof cell === 'boolean') return textXml(cell ? '是' : '否', place, 'plain');
  if ('text' in cell) return textXml(cell.text, place, cell.style);
  if ('number' in cell) return numberXml(cell.number, place, cell.style);
  if ('day' in cell)
    return numberXml((Date.parse(`${cell.day}T00:00:00Z`) - EPOCH_MS) / DAY_MS, place, 'day');
  if ('moment' in cell) {
    return numberXml((Date.parse(cell.moment) + CHINA_MS - EPOCH_MS) / DAY_MS, place, 'moment');
  }
  return formulaXml(cell, place);
}

function textXml(text: string, place: string, style: Style): string {
  const quoted = style === 'plain' && LIKE_A_FORMULA.test(text) ? 'quoted' : style;
  const shown = escaped(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text);
  return `<c r="${place}" s="${STYLE_AT[quoted]}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

function numberXml(number: number, place: string, style: Style): string {
  return Number.isFinite(number) ? `<c r="${place}" s="${STYLE_AT[style]}"><v>${number}</v></c>` : '';
}

function formulaXml(
  { formula, value, style = 'plain' }: Extract<Cell, { formula: string }>,
  place: string,
): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  const shown = value === null ? '' : `<v>${escaped(String(value))}</v>`;
  return `<c r="${place}" s="${STYLE_AT[style]}"${type}><f>${escaped(formula)}</f>${shown}</c>`;
}
