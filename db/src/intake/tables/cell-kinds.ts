import { type NumberKind, numberKind } from '@tingjian/core/xlsx/number-kind.ts';
import { readWholeXml } from './read-xml.ts';

const MOST_STYLES = 65_536;

/** What numbers mean in each style of a workbook, in the order of its cell formats. */
export function cellKinds(styles: Iterable<Uint8Array>): NumberKind[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inside = '';
  readWholeXml(styles, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') inside = name;
      else if (name === 'numFmt' && inside === 'numFmts')
        codes.set(Number(attributes.numFmtId), (attributes.formatCode ?? '').slice(0, 255));
      else if (name === 'xf' && inside === 'cellXfs' && ids.length < MOST_STYLES)
        ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === inside) inside = '';
    },
  });
  const kinds = new Map<number, NumberKind>();
  return ids.map((id) => {
    const kind = kinds.get(id) ?? numberKind(id, codes.get(id) ?? null);
    kinds.set(id, kind);
    return kind;
  });
}
