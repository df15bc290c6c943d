import { Readable } from 'node:stream';
import type { ByteRange } from '@tingjian/db/recordings/store.ts';
import type { Context } from 'hono';
import { byteRange } from './byte-range.ts';

export type Bytes = {
  size: number;
  type: string;
  /** Changes when the bytes do. */
  tag: string;
  read(range: ByteRange): Promise<Readable>;
};

/** Bytes, or the stretch that was asked for: what a player needs to seek. Never all in memory. */
export async function sendBytes(c: Context, bytes: Bytes): Promise<Response> {
  const { size, type } = bytes;
  const tag = `"${bytes.tag}"`;
  const headers: Record<string, string> = {
    'accept-ranges': 'bytes',
    'content-type': type,
    'cache-control': 'private, max-age=0, must-revalidate',
    etag: tag,
  };
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
  const ifRange = c.req.header('if-range');
  const range = byteRange(ifRange && ifRange !== tag ? undefined : c.req.header('range'), size);
  if (range === 'impossible') return c.body(null, 416, { ...headers, 'content-range': `bytes */${size}` });
  const { start, end } = range === 'all' ? { start: 0, end: size - 1 } : range;
  headers['content-length'] = String(end - start + 1);
  if (range !== 'all') headers['content-range'] = `bytes ${start}-${end}/${size}`;
  if (c.req.method === 'HEAD') return c.body(null, range === 'all' ? 200 : 206, headers);
  const stream = Readable.toWeb(await bytes.read({ start, end })) as ReadableStream;
  return c.body(stream, range === 'all' ? 200 : 206, headers);
}
