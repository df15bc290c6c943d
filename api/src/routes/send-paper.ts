import type { PaperJob } from '@tingjian/paper/threads/paper-job.ts';
import type { Context } from 'hono';
import type { Serving } from '../serving.ts';
import { sendFile } from './send-file.ts';

/** A PDF, or forms in a ZIP, sent while a thread writes it. */
export function sendPaper(
  c: Context,
  { writing: { clock }, paper }: Pick<Serving, 'writing' | 'paper'>,
  { job, name }: { job: PaperJob; name: string },
): Promise<Response> {
  const type = job.kind === 'forms' ? 'zip' : 'pdf';
  const written = paper.write(job, { madeAt: clock.now(), signal: c.req.raw.signal });
  return sendFile(c, { name, type, pieces: bytesOf(written) });
}

async function* bytesOf(written: AsyncIterable<{ bytes: Uint8Array }>): AsyncGenerator<Uint8Array, void> {
  for await (const { bytes } of written) yield bytes;
}
