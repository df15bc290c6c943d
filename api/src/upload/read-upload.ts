import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { Refusal } from '@tingjian/core/refusal.ts';
import { type ReceivedBytes, receiveBytes } from '@tingjian/db/recordings/receive-bytes.ts';
import { readText } from './read-text.ts';

export type Upload = { received: ReceivedBytes; fileName: string; metadata: string | null };
type Limits = { folder: string; limitBytes: number };
/** The field that carries the file. */
type FileField = 'recording' | 'table';
const MISSING = { recording: 'missing-recording', table: 'missing-table' } as const;
type Part = { fileName: string; stream: BusboyFileStream; received: Promise<ReceivedBytes> };

const METADATA_BYTES = 64 * 1024;
const FORM_BYTES = 2 ** 20;

/**
 * One multipart upload, streamed to a temporary file. What cannot be used is read to its end all the same, so that
 * the sender hears the refusal; nothing of it stays.
 */
export async function readUpload(
  request: Request,
  incoming: Readable | null,
  limits: Limits,
  field: FileField = 'recording',
): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || !(incoming ?? request.body)) {
    throw new Refusal('bad-request', { detail: '应为 multipart/form-data' });
  }
  const body = incoming ?? Readable.fromWeb(request.body as never);
  if (Number(request.headers.get('content-length')) > limits.limitBytes + FORM_BYTES) {
    for await (const _ of body);
    throw new Refusal('too-large', { detail: `上限 ${Math.floor(limits.limitBytes / 2 ** 20)} MB` });
  }
  const form = formParser(type, limits, field);
  try {
    await pipeline(body, form.parser);
  } catch {
    const cutOff = new Refusal('upload-cut-off');
    form.part()?.stream.destroy(cutOff);
    await form.part()?.received.then(
      (received) => received.drop(),
      () => {},
    );
    throw cutOff;
  }
  const part = form.part();
  if (!part) throw new Refusal(MISSING[field]);
  const received = await part.received;
  try {
    return { received, fileName: part.fileName, metadata: await form.metadata() };
  } catch (error) {
    await received.drop();
    throw error;
  }
}

function formParser(type: string, { folder, limitBytes }: Limits, field: FileField) {
  let metadata: Promise<string> | null = null;
  let file: Part | null = null;
  const limits = { fieldSize: METADATA_BYTES, fields: 20, files: 3, parts: 25, headerPairs: 50 };
  const parser = newParser(type, limits);
  parser.on('field', (name: string, value: string) => {
    if (name === 'metadata') metadata = Promise.resolve(value);
  });
  parser.on('file', (name: string, stream: BusboyFileStream, fileName?: string) => {
    // Without a listener a cut-off would end the process.
    stream.on('error', () => {});
    if (name === field && !file) {
      // Not destroyed when the reading stops half-way: the rest has to be let through.
      const received = receiveBytes(stream.iterator({ destroyOnReturn: false }), { folder, limitBytes });
      received.catch(() => stream.resume());
      file = { fileName: fileName ?? '', stream, received };
    } else if (name === 'metadata') {
      metadata = readText(stream, METADATA_BYTES);
      metadata.catch(() => stream.resume());
    } else {
      stream.resume();
    }
  });
  return {
    parser: parser as unknown as Writable,
    part: (): Part | null => file,
    metadata: async () => metadata,
  };
}

function newParser(type: string, limits: object): InstanceType<typeof Busboy> {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits, preservePath: true });
  } catch {
    throw new Refusal('bad-request', { detail: '应为 multipart/form-data' });
  }
}
