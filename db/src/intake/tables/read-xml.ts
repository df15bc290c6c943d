import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { badTable } from './bad-table.ts';

/** Names come without their prefix, `x:row` as `row`; attributes as they stand. */
export type XmlReader = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Of what stands between two tags; a cell holds 32,767 characters at the very most. */
const LONGEST_TEXT = 16 * 2 ** 20;

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
  let sinceTag = 0;
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    reader.open?.(bare(tag.name), (tag as SaxesTagPlain).attributes);
  });
  if (reader.text) {
    parser.on('text', (text) => reader.text!(text));
    parser.on('cdata', (text) => reader.text!(text));
  }
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    reader.close?.(bare(tag.name));
  });
  let decoder: TextDecoder | null = null;
  for (const bytes of pieces) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    sinceTag += bytes.length;
    parser.write(decoded(decoder, bytes));
    // The parser keeps it all until the next tag, and a text has an end.
    if (sinceTag > LONGEST_TEXT) throw badTable('一段内容长得不正常，没有继续读');
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
