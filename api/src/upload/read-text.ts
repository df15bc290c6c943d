import type { Readable } from 'node:stream';
import { Refusal } from '@tingjian/core/refusal.ts';

/** A small part of a form as text. */
export async function readText(stream: Readable, limitBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limitBytes) throw new Refusal('bad-metadata', { detail: '太长' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
