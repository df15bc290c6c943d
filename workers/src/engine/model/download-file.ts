import { open, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashBytes } from '../file-hash.ts';

type Download = {
  url: string;
  target: string;
  bytes: number;
  sha256: string;
  signal?: AbortSignal;
  onBytes?: (doneBytes: number) => void;
};

const answerWithinMs = 5_000;
const silentForMs = 30_000;
const triesWithoutProgress = 3;

/** Fetches a pinned file. A cut-off is resumed, also by a later start; only the right bytes ever get the final name. */
export async function downloadFile(download: Download) {
  const part = `${download.target}.part`;
  await fetchAll(download, part);
  if ((await hashBytes(part)) !== download.sha256) {
    // What an earlier start or another host left may be at fault: once more from the first byte.
    await rm(part, { force: true });
    await fetchAll(download, part);
    if ((await hashBytes(part)) !== download.sha256) {
      await rm(part, { force: true });
      throw new Error(`${new URL(download.url).host} 给的模型文件校验不符`);
    }
  }
  await rename(part, download.target);
}

async function fetchAll(download: Download, part: string) {
  let triesLeft = triesWithoutProgress;
  for (;;) {
    const before = await sizeOf(part);
    if (before === download.bytes) return;
    if (before > download.bytes) await rm(part);
    try {
      await fetchRest(download, part);
      if ((await sizeOf(part)) !== download.bytes)
        throw new Error(`${new URL(download.url).host} 的连接中断`);
    } catch (error) {
      download.signal?.throwIfAborted();
      const hasProgress = (await sizeOf(part)) > before;
      triesLeft = hasProgress ? triesWithoutProgress : triesLeft - 1;
      if (triesLeft === 0 || error instanceof HopelessError) throw error;
      await sleep(200, undefined, { signal: download.signal });
    }
  }
}

/** Asking again would get the same answer. */
class HopelessError extends Error {}

/** A kept-open connection that the host had closed already says nothing about the host. */
function unanswered(url: string, cause: unknown) {
  const { code } = cause as NodeJS.ErrnoException;
  const isJustClosed = code === 'UND_ERR_SOCKET' || code === 'ECONNRESET';
  return new (isJustClosed ? Error : HopelessError)(`${new URL(url).host} 没有回应`, { cause });
}

async function fetchRest({ url, bytes, signal, onBytes }: Download, part: string) {
  const start = await sizeOf(part);
  const watch = new Watch(signal);
  try {
    watch.allow(answerWithinMs);
    const headers: Record<string, string> = start ? { range: `bytes=${start}-` } : {};
    const response = await fetch(url, { headers, signal: watch.signal }).catch((error: Error) => {
      throw unanswered(url, error.cause ?? error);
    });
    if (!response.ok || !response.body)
      throw new HopelessError(`${new URL(url).host} 回答 ${response.status}`);
    const isRest = response.status === 206;
    const file = await open(part, isRest ? 'a' : 'w');
    try {
      let doneBytes = isRest ? start : 0;
      for await (const chunk of response.body) {
        watch.allow(silentForMs);
        doneBytes += chunk.length;
        if (doneBytes > bytes) throw new HopelessError(`${new URL(url).host} 给的文件比应有的大`);
        await file.write(chunk);
        onBytes?.(doneBytes);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    watch.end();
  }
}

/** Aborts when the other side says nothing for as long as it is allowed, or when we are told to stop. */
class Watch {
  private controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  readonly signal: AbortSignal;

  constructor(signal?: AbortSignal) {
    this.signal = signal ? AbortSignal.any([signal, this.controller.signal]) : this.controller.signal;
  }

  allow(ms: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(new Error('对方没有回应')), ms);
  }

  end() {
    clearTimeout(this.timer);
  }
}

async function sizeOf(path: string) {
  return (await stat(path).catch(() => null))?.size ?? 0;
}
