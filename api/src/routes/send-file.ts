import type { Context } from 'hono';

export const FILE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** A file to be saved, sent while it is made. What goes wrong before its first bytes is answered as usual. */
export async function sendFile(
  c: Context,
  { name, type, pieces }: { name: string; type: FileType; pieces: AsyncIterator<Uint8Array, void> },
): Promise<Response> {
  const first = await pieces.next();
  c.header('content-type', FILE_TYPES[type]);
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return c.body(ReadableStream.from(rest(first, pieces)) as ReadableStream) as never;
}

async function* rest(first: IteratorResult<Uint8Array, void>, pieces: AsyncIterator<Uint8Array, void>) {
  try {
    for (let next = first; !next.done; next = await pieces.next()) yield next.value;
  } finally {
    // Whoever asked went away: nothing more is made.
    await pieces.return?.();
  }
}
