import { createHash } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { isDatabaseAway } from '@tingjian/db/connect.ts';
import { isKeyInUse } from '@tingjian/db/reads/is-key-in-use.ts';
import { receiveBytes } from '@tingjian/db/recordings/receive-bytes.ts';
import { type RecordingStore, storeKeyOf } from '@tingjian/db/recordings/store.ts';
import { noteExportProgress, takeExport } from '@tingjian/db/writes/exports/export-progress.ts';
import { failExport, finishExport } from '@tingjian/db/writes/exports/finish-export.ts';
import type { PaperThreads } from '@tingjian/paper/threads/paper-threads.ts';
import type { Logger } from 'pino';
import { exportPieces } from '../exports/export-pieces.ts';

const TELL_EVERY_MS = 500;
const FAULT = '生成文件时出了意外，原因在后台日志里。没有留下半个文件；可以再要一次，反复出现请联系管理员。';

export type ExportDeps = {
  writing: Writing;
  store: RecordingStore;
  paper: PaperThreads;
  incomingFolder: string;
  log: Logger;
};

/**
 * Makes a file that somebody asked for and puts it into the store. May run twice: whoever is done first has made it.
 * Stops when nobody wants it any more; what killed its worker is begun again from the start.
 */
export async function makeExport(exportId: string, deps: ExportDeps, claim: AbortSignal): Promise<void> {
  const { writing, store, paper, incomingFolder, log } = deps;
  const row = await takeExport(writing, exportId);
  if (!row) return;
  const unwanted = new AbortController();
  const signal = AbortSignal.any([claim, unwanted.signal]);
  const how = { progress: 0, rows: 0 };
  const telling = setInterval(() => {
    const told = noteExportProgress(writing, { exportId, progress: how.progress });
    told.then((isWanted) => isWanted || unwanted.abort(new Error('cancelled'))).catch(() => {});
  }, TELL_EVERY_MS);
  try {
    const pieces = exportPieces(row, {
      ...{ db: writing.db, paper, now: writing.clock.now(), signal },
      onProgress(progress, rows) {
        Object.assign(how, { progress, rows });
      },
    });
    const received = await receiveBytes(until(signal, pieces), {
      folder: incomingFolder,
      limitBytes: Number.MAX_SAFE_INTEGER,
    });
    // Of this export alone: files of others with the same bytes may be removed without it.
    const hash = createHash('sha256').update(`export ${exportId} ${received.hash}`).digest('hex');
    const fileKey = storeKeyOf(hash);
    try {
      await store.put(received.path, fileKey);
    } finally {
      await received.drop();
    }
    const made = { exportId, fileKey, bytes: received.size, rows: how.rows };
    const isKept = await finishExport(writing, made);
    if (!isKept && !(await isKeyInUse(writing.db, fileKey))) await store.remove(fileKey);
  } catch (error) {
    if (unwanted.signal.aborted) return;
    // Another worker has it now, or the database will be back.
    if (claim.aborted || isDatabaseAway(error)) throw error;
    const problem = error instanceof Refusal ? error.message : FAULT;
    log.error({ err: error, exportId }, 'an export failed');
    await failExport(writing, { exportId, problem });
  } finally {
    clearInterval(telling);
  }
}

async function* until(signal: AbortSignal, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
  }
}
