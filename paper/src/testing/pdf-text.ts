import { inflateSync } from 'node:zlib';

export type ReadPdf = {
  /** The text of each page, in the order it was drawn, line by line. */
  pages: string[];
  /** Names of the fonts whose files are in the document. */
  fonts: string[];
};

/** Reads the documents that we make, and only those: enough to say what a page shows. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes));
  const get = (id: string | undefined) => objects.get(id ?? '')!;
  const ref = (dictionary: string, key: string) =>
    new RegExp(`/${key} \\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1];
  const descriptors = [...objects.values()].filter(({ head }) => /\/FontFile[23]? \d+ 0 R/.test(head));
  const fonts = descriptors.map(({ head }) => /\/FontName \/[A-Z]+\+(\S+)/.exec(head)![1]!);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  const texts = pages.map(({ head }) => {
    const resources = get(ref(head, 'Resources')).head;
    const maps = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
        return [name!, unicodeOf(get(ref(get(id).head, 'ToUnicode')).body)];
      }),
    );
    return textOf(get(ref(head, 'Contents')).body, maps);
  });
  return { pages: texts, fonts };
}

type PdfObject = { head: string; body: string };

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const all = bytes.toString('latin1');
  const found = new Map<string, PdfObject>();
  for (const match of all.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id, content] = match as unknown as [string, string, string];
    const at = content.indexOf('\nstream\n');
    const head = at < 0 ? content : content.slice(0, at);
    const raw = at < 0 ? '' : content.slice(at + '\nstream\n'.length, content.lastIndexOf('\nendstream'));
    const isPacked = head.includes('/FlateDecode');
    const isText = !/\/Subtype \/(CIDFontType0C|OpenType)/.test(head);
    const body = isPacked && isText ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    found.set(id, { head, body });
  }
  return found;
}

/** Glyph number → text. */
function unicodeOf(map: string): string[] {
  const texts: string[] = [];
  for (const [, first, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    let at = Number.parseInt(first!, 16);
    for (const [, hex] of list!.matchAll(/<([0-9a-f ]*)>/gi)) {
      const codes = hex!.replaceAll(' ', '').match(/.{4}/g) ?? [];
      texts[at] = String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16)));
      at += 1;
    }
  }
  return texts;
}

function textOf(content: string, maps: Map<string, string[]>): string {
  let font: string[] = [];
  let text = '';
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = maps.get(name)!;
    else {
      const glyphs = [...shown!.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      text += `${glyphs.map((glyph) => font[Number.parseInt(glyph, 16)] ?? '?').join('')}\n`;
    }
  }
  return text;
}
