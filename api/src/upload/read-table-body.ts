import { Refusal } from '@tingjian/core/refusal.ts';

const LIMIT_BYTES = 20 * 2 ** 20;

/** A file that is the whole body of a request. One that is too big is read to its end, so that its sender hears it. */
export async function readTableBody(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size <= LIMIT_BYTES) chunks.push(chunk);
    }
  }
  if (size > LIMIT_BYTES) throw new Refusal('too-large', { detail: `上限 ${LIMIT_BYTES / 2 ** 20} MB` });
  return Buffer.concat(chunks);
}
