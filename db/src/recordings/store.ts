import type { Readable } from 'node:stream';

/** Bytes `start` to `end`, both included. */
export type ByteRange = { start: number; end: number };

export type StoredObject = { key: string; size: number; modifiedAt: Date };

/** The port that every place for recordings stands behind. One contract suite runs against each. */
export type RecordingStore = {
  kind: 'folder' | 's3';
  /** Moves a finished file under a key. Whole or not at all; the same key twice is the same bytes. */
  put(path: string, key: string): Promise<void>;
  /** The bytes, or a stretch of them; null if there is nothing under that key. */
  read(key: string, range?: ByteRange): Promise<Readable | null>;
  list(): AsyncIterable<StoredObject>;
  remove(key: string): Promise<void>;
};

/** Where the bytes with this sha256 are kept. `form` tells the form made for browsers from the original. */
export function storeKeyOf(hash: string, form: 'original' | 'play' = 'original'): string {
  return `${hash.slice(0, 2)}/${hash}${form === 'play' ? '.play.wav' : ''}`;
}
