import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isWorkerAlive } from '@tingjian/db/reads/is-worker-alive.ts';
import { every } from '../jobs/every.ts';
import type { Working } from '../jobs/working.ts';
import { claimFile } from './claim-file.ts';
import { type InboxFolders, inboxFolders } from './folders.ts';
import { leftClaims } from './left-claims.ts';
import { moveTo } from './settle-file.ts';
import { readSheet, type SheetRow } from './sheet.ts';
import { sheetSettled } from './sheet-settled.ts';
import { steadyFileWatch } from './steady-files.ts';
import { takeInFile } from './take-in-file.ts';

const LOOK_MS = 1000;
const MOST_SHEET_BYTES = 20 * 2 ** 20;

/** Takes in what recorders drop: a file is taken when it is steady and a CSV has a row for it. */
export async function watchInbox(working: Working): Promise<void> {
  const { settings, stopping, log } = working;
  const steadyFiles = steadyFileWatch(settings.inboxFolder, () => Date.now());
  const onError = (error: unknown) => log.warn({ err: error }, 'the inbox is looked at again');
  let folders: InboxFolders | null = null;
  await every(
    LOOK_MS,
    stopping,
    async () => {
      folders ??= await inboxFolders(settings.inboxFolder);
      await takeOver(working, folders);
      const { names, links } = await steadyFiles();
      for (const link of links) await rejectLink(folders, link);
      for (const sheet of names.filter((name) => /\.csv$/i.test(name))) {
        await takeInSheet(working, folders, sheet, new Set(names));
      }
    },
    onError,
  );
}

/** Another worker may have moved it meanwhile. */
async function rejectLink(folders: InboxFolders, link: string): Promise<void> {
  const moved = moveTo(folders.rejected, join(folders.inbox, link), link, '不收符号链接。');
  await moved.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function takeOver(working: Working, folders: InboxFolders): Promise<void> {
  const { writing, id } = working;
  const isAlive = (workerId: string) => isWorkerAlive(writing.db, workerId, writing.clock.now());
  for (const claim of await leftClaims(folders, id, isAlive)) await takeInFile(working, folders, claim, true);
}

async function takeInSheet(
  working: Working,
  folders: InboxFolders,
  sheet: string,
  steady: Set<string>,
): Promise<void> {
  const path = join(folders.inbox, sheet);
  let rows: SheetRow[];
  try {
    if ((await stat(path)).size > MOST_SHEET_BYTES) throw new Error('CSV 超过 20 MB。');
    rows = readSheet(await readFile(path));
  } catch (error) {
    // Another worker may have moved it meanwhile.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    await moveTo(folders.rejected, path, sheet, (error as Error).message);
    return;
  }
  for (const row of rows) {
    if (working.stopping.aborted) return;
    if (!steady.has(row.file)) continue;
    const claim = await claimFile(folders, working.id, { row, sheet });
    if (claim) await takeInFile(working, folders, claim, false);
  }
  await sheetSettled(folders, sheet, rows);
}
