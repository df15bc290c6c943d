import type { PanelTable } from './panel-table.ts';
import { two } from './say-figure.ts';

export type Pictured = {
  title: string;
  answer: string;
  /** What the figures stand on, and of which period. */
  under: string;
  /** The drawing on the page; a panel without one is drawn as its table. */
  drawing: SVGSVGElement | null;
  /** What its lines and bars mean, each with its mark. */
  keys: { name: string; mark: SVGSVGElement }[];
  table: PanelTable;
  colours: { text: string; muted: string; page: string; line: string };
};

const SVG = 'http://www.w3.org/2000/svg';
const FONT = '"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif';
const EDGE = 16;
const HEAD = 84;
const ROW = 24;
/** Of a table: one picture is not a book. */
const MOST_ROWS = 60;
const COPIED = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity'],
  ...['opacity', 'font-size', 'font-weight', 'text-anchor'],
];

/** A panel as one SVG that stands alone: title, answer, what it stands on, and the drawing or the table. */
export function panelPicture(of: Pictured): { svg: string; width: number; height: number } {
  const body = of.drawing ? withKeys(drawn(of.drawing), of) : tabled(of);
  const width = Math.ceil(Math.max(body.width, widthOf(of.under), widthOf(of.answer) * 1.7) + 2 * EDGE);
  const height = HEAD + body.height + EDGE;
  const head = [
    text(of.title, { x: EDGE, y: 26, size: 14, colour: of.colours.muted }),
    text(of.answer, { x: EDGE, y: 52, size: 20, colour: of.colours.text, isBold: true }),
    text(of.under, { x: EDGE, y: 72, size: 12, colour: of.colours.muted }),
  ];
  const svg =
    `<svg xmlns="${SVG}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${FONT}'>` +
    `<rect width="100%" height="100%" fill="${of.colours.page}"/>${head.join('')}` +
    `<g transform="translate(${EDGE} ${HEAD})">${body.svg}</g></svg>`;
  return { svg, width, height };
}

/** The same as PNG, twice as sharp. */
export async function pictureAsPng({ svg, width, height }: ReturnType<typeof panelPicture>): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A drawing of the page with the colours that style sheets and variables give it written into it. */
function drawn(drawing: SVGSVGElement) {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  for (const [at, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[at]!);
    for (const name of COPIED) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

/** The keys stand in one line below the drawing. */
function withKeys(body: ReturnType<typeof drawn>, { keys, colours }: Pictured) {
  if (keys.length === 0) return body;
  let x = 0;
  const line = keys.map(({ name, mark }) => {
    const { svg, width } = drawn(mark);
    const key = `<g transform="translate(${x} ${body.height + 6})">${svg}</g>`;
    const words = text(name, { x: x + width + 6, y: body.height + 16, size: 12, colour: colours.muted });
    x += width + 6 + widthOf(name) + 20;
    return key + words;
  });
  return { ...body, svg: body.svg + line.join(''), width: Math.max(body.width, x), height: body.height + 24 };
}

function tabled({ table, colours }: Pictured) {
  const shown = table.rows.slice(0, MOST_ROWS);
  const lines = [table.columns, ...shown.map((row) => row.map(cellText))];
  const widths = table.columns.map(
    (_, at) => Math.max(...lines.map((cells) => widthOf(cells[at] ?? ''))) + 20,
  );
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const svg = lines.map((cells, row) => {
    const y = row * ROW;
    const colour = row === 0 ? colours.muted : colours.text;
    const words = cells.map((cell, at) => text(cell, { x: lefts[at]!, y: y + 16, size: 12, colour }));
    return `${words.join('')}<path d="M0 ${y + ROW}H${width}" stroke="${colours.line}"/>`;
  });
  return { svg: svg.join(''), width, height: lines.length * ROW };
}

/** A cell of a table as it is shown. */
export function cellText(cell: string | number | null): string {
  if (cell === null) return '无数据';
  return typeof cell === 'number' ? two(cell) : cell;
}

/** Chinese characters are as wide as they are high, others a bit more than half. */
function widthOf(words: string): number {
  return [...words].reduce((sum, each) => sum + (each.charCodeAt(0) > 255 ? 12 : 7), 0);
}

function text(
  words: string,
  { x, y, size, colour, isBold }: { x: number; y: number; size: number; colour: string; isBold?: boolean },
): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${isBold ? ' font-weight="600"' : ''}>${safe}</text>`;
}
