import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { badTable } from './bad-table.ts';

/** Names come without their prefix, `x:row` as `row`; attributes as they stand. */
export type XmlReader = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * Reads XML as its bytes come; after each piece the caller has its turn. A document type is refused, so entities of
 * the file's own are never read, let alone files they point to.
 */
export function* readXml(pieces: Iterable<Uint8Array>, reader: XmlReader): Generator<void, void> {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => {
    throw badTable('XML 里有 DOCTYPE，这不是表格软件存的文件');
  });
  parser.on('error', () => {
    throw badTable('XML 写得不对，文件可能已损坏');
  });
  if (reader.open)
    parser.on('opentag', (tag) => reader.open!(bare(tag.name), (tag as SaxesTagPlain).attributes));
  if (reader.text) {
    parser.on('text', (text) => reader.text!(text));
    parser.on('cdata', (text) => reader.text!(text));
  }
  if (reader.close) parser.on('closetag', (tag) => reader.close!(bare(tag.name)));
  let decoder: TextDecoder | null = null;
  for (const bytes of pieces) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    parser.write(decoded(decoder, bytes));
    yield;
  }
  if (decoder === null) return;
  parser.write(decoded(decoder));
  parser.close();
}

export function readWholeXml(pieces: Iterable<Uint8Array>, reader: XmlReader): void {
  for (const _ of readXml(pieces, reader));
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw badTable('XML 的编码不对，文件可能已损坏');
  }
}

function bare(name: string): string {
  const at = name.indexOf(':');
  return at === -1 ? name : name.slice(at + 1);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
