import { spawn } from 'node:child_process';
import { checkShape } from '@tingjian/core/recording/wav-format.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { readWavHeader, type WavHeader } from './wav-header.ts';

export type DecoderCommand = {
  command: string;
  args: string[];
  /** Of address space, data or processor, set by the shell's `ulimit` before the decoder starts. */
  ulimits: string[];
  maxMs: number;
};

/** Enough for the header our decoders write: ffmpeg's is 78 bytes. */
const HEADER_BYTES = 256;
const KEPT_COMPLAINTS = 4000;

/**
 * Runs a decoder apart, in its own process group, and hands on the WAV it writes as it comes. Whatever
 * happens the whole group is ended before this returns; nothing is written to disk.
 */
export async function runDecoder<T>(
  { command, args, ulimits, maxMs }: DecoderCommand,
  take: (header: WavHeader, data: AsyncIterable<Buffer>) => Promise<T>,
  watch: { signal?: AbortSignal; onComplaint?: (text: string) => void } = {},
): Promise<T> {
  const limit = `${ulimits.map((one) => `ulimit ${one} 2>/dev/null; `).join('')}exec "$0" "$@"`;
  const child = spawn('/bin/sh', ['-c', limit, command, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  });
  let stopped: Error | null = null;
  const stop = (why: Error) => {
    stopped ??= why;
    endGroup(child.pid);
  };
  const onAbort = () => stop(watch.signal?.reason ?? new Error('aborted'));
  watch.signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop(new Refusal('broken-recording', { detail: '解码超时' })), maxMs);

  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-KEPT_COMPLAINTS);
    try {
      watch.onComplaint?.(complaints);
    } catch (error) {
      stop(error as Error);
    }
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  try {
    if (watch.signal?.aborted) onAbort();
    const output = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await readFirst(output);
    if (first.length < HEADER_BYTES) throw new Refusal('broken-recording', { detail: '解码器没有写出声音' });
    const header = await readWavHeader(async (at, length) => first.subarray(at, at + length));
    checkShape(header.channels, header.sampleRate);
    const taken = await take(header, after(first.subarray(header.dataStart), output));
    const code = await ended;
    if (stopped) throw stopped;
    if (code !== 0) throw new Refusal('broken-recording', { detail: '解码中途出错' });
    return taken;
  } catch (error) {
    throw stopped ?? error;
  } finally {
    clearTimeout(timer);
    watch.signal?.removeEventListener('abort', onAbort);
    endGroup(child.pid);
    child.stdout.destroy();
    await ended;
  }
}

async function readFirst(output: AsyncIterator<Buffer>): Promise<Buffer> {
  let first: Buffer = Buffer.alloc(0);
  while (first.length < HEADER_BYTES) {
    const next = await output.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}

async function* after(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
