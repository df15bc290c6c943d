import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { InboxFolders } from './folders.ts';
import { moveTo } from './settle-file.ts';
import type { SheetRow } from './sheet.ts';

/** A CSV whose every file is dealt with goes to `done`; a row that can never have a file does not hold it up. */
export async function sheetSettled(folders: InboxFolders, sheet: string, rows: SheetRow[]): Promise<void> {
  const list = join(folders.settled, sheet);
  const lines = (await readFile(list, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const settled = new Set(lines.map((line) => JSON.parse(line) as string));
  const isOpen = rows.some(({ file }) => !settled.has(file) && !/[/\\\0]/.test(file));
  if (isOpen) return;
  // Two workers may come here together: the one whose move fails was second.
  await moveTo(folders.done, join(folders.inbox, sheet), sheet, null).catch(() => {});
  await rm(list, { force: true });
}
