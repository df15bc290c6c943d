import { type Cell, STYLES, type Style } from './cell.ts';

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const CHINA_MS = 8 * 3_600_000;
const LONGEST_TEXT = 32_767;
/** White space that a reader may drop unless it is told not to. */
const HAS_EDGES = /^\s|\s$|[\n\t\r]/;
/** What XML cannot hold at all. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const NEEDS_CARE = /[&<>"]|[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

/** It stays text when somebody edits the cell, too. */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

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

/** One cell at a place such as B7, with lines around it or without; nothing for an empty one without lines. */
export function cellXml(cell: Cell, place: string, hasLines = false): string {
  const looks = hasLines ? WITH_LINES : WITHOUT_LINES;
  if (cell === null) return emptyXml(place, looks);
  if (typeof cell === 'string') return textXml(cell, place, 'plain', looks);
  if (typeof cell === 'number') return numberXml(cell, place, 'plain', looks);
  if (typeof cell === 'boolean') return textXml(cell ? '是' : '否', place, 'plain', looks);
  if ('text' in cell) return textXml(cell.text, place, cell.style, looks);
  if ('number' in cell) return numberXml(cell.number, place, cell.style, looks);
  if ('day' in cell) {
    return numberXml((Date.parse(`${cell.day}T00:00:00Z`) - EPOCH_MS) / DAY_MS, place, 'day', looks);
  }
  if ('moment' in cell) {
    return numberXml((Date.parse(cell.moment) + CHINA_MS - EPOCH_MS) / DAY_MS, place, 'moment', looks);
  }
  return formulaXml(cell, place, looks);
}

/** Style → the attribute of a cell; the first look of all is what a cell without the attribute has. */
type Looks = Record<Style, string>;
const looksFrom = (first: number) =>
  Object.fromEntries(
    STYLES.map((style, at) => [style, first + at === 0 ? '' : ` s="${first + at}"`]),
  ) as Looks;
const WITHOUT_LINES = looksFrom(0);
const WITH_LINES = looksFrom(STYLES.length);

function emptyXml(place: string, looks: Looks): string {
  return looks === WITH_LINES ? `<c r="${place}"${looks.plain}/>` : '';
}

function textXml(text: string, place: string, style: Style, looks: Looks): string {
  const quoted = style === 'plain' && LIKE_A_FORMULA.test(text) ? 'quoted' : style;
  const shown = escaped(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text);
  const space = HAS_EDGES.test(shown) ? ' xml:space="preserve"' : '';
  return `<c r="${place}"${looks[quoted]} t="inlineStr"><is><t${space}>${shown}</t></is></c>`;
}

function numberXml(number: number, place: string, style: Style, looks: Looks): string {
  return Number.isFinite(number)
    ? `<c r="${place}"${looks[style]}><v>${number}</v></c>`
    : emptyXml(place, looks);
}

function formulaXml(
  { formula, value, style = 'plain' }: Extract<Cell, { formula: string }>,
  place: string,
  looks: Looks,
): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  const shown = value === null ? '' : `<v>${escaped(String(value))}</v>`;
  return `<c r="${place}"${looks[style]}${type}><f>${escaped(formula)}</f>${shown}</c>`;
}
