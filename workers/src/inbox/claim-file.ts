import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InboxFolders } from './folders.ts';
import type { SheetRow } from './sheet.ts';

/** A file that this worker has taken, alone in a folder with its row. */
export type Claim = { folder: string; path: string; row: SheetRow; sheet: string };
export const ROW_FILE = 'row.json';

/** Takes a file by renaming it: of two workers one gets it, the other gets null. */
export async function claimFile(
  folders: InboxFolders,
  workerId: string,
  { row, sheet }: { row: SheetRow; sheet: string },
): Promise<Claim | null> {
  const folder = join(folders.taken, `${workerId}~${randomUUID()}`);
  await mkdir(folder, { mode: 0o700 });
  await writeFile(join(folder, ROW_FILE), JSON.stringify({ row, sheet }));
  const path = join(folder, 'file');
  try {
    await rename(join(folders.inbox, row.file), path);
    return { folder, path, row, sheet };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
