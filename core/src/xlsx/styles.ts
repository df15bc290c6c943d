import { STYLES, type Style } from './cell.ts';

type Look = { font?: number; fill?: number; format?: number; align?: string };

// Fonts: 0 plain, 1 bold, 2 title, 3 faint, 4 red. Fills: 0 and 1 are given by the format, 2 heading, 3 marked.
const LOOKS: Record<Style, Look> = {
  plain: {},
  heading: { font: 1, fill: 2, align: 'horizontal="center" vertical="center" wrapText="1"' },
  title: { font: 2 },
  whole: { format: 3 },
  'two-decimals': { format: 2 },
  percent: { format: 10 },
  day: { format: 164 },
  moment: { format: 165 },
  wrapped: { align: 'vertical="center" wrapText="1"' },
  total: { font: 1, format: 2 },
  marked: { font: 4, fill: 3 },
  faint: { font: 3 },
  quoted: {},
  centred: { align: 'horizontal="center" vertical="center"' },
};

const LINE = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color rgb="FFC9CED6"/></${side}>`,
);

/**
 * Every cell's look as the format wants it: all of them without lines, then all with. `quoted` keeps a mark so that no
 * program takes the text for a formula.
 */
export function stylesXml(): string {
  const xfs = [0, 1].flatMap((border) => STYLES.map((style) => look(style, border)));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="5">${font('')}${font('<b/>')}${font('<b/>', 14)}${font('', 10, 'FF6B7280')}${font('<b/>', 11, 'FFB42318')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFE8F0FC')}${fill('FFFDECEB')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${LINE.join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function look(style: Style, border: number): string {
  const { font = 0, fill = 0, format = 0, align } = LOOKS[style];
  const applies = `${font ? ' applyFont="1"' : ''}${fill ? ' applyFill="1"' : ''}${format ? ' applyNumberFormat="1"' : ''}${border ? ' applyBorder="1"' : ''}`;
  const head = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${style === 'quoted' ? ' quotePrefix="1"' : ''}${applies} applyAlignment="1">`;
  return `${head}<alignment ${align ?? 'vertical="center"'}/></xf>`;
}

function font(marks: string, size = 11, colour?: string): string {
  return `<font>${marks}<sz val="${size}"/>${colour ? `<color rgb="${colour}"/>` : ''}<name val="Microsoft YaHei"/><family val="2"/></font>`;
}

function fill(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}
