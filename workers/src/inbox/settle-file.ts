import { appendFile, lstat, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Claim } from './claim-file.ts';
import type { InboxFolders } from './folders.ts';

/** A taken file goes to `done`, or to `rejected` with the reason beside it. */
export async function settleFile(folders: InboxFolders, claim: Claim, reason: string | null): Promise<void> {
  const { file } = claim.row;
  await moveTo(reason === null ? folders.done : folders.rejected, claim.path, file, reason);
  await appendFile(join(folders.settled, claim.sheet), `${JSON.stringify(file)}\n`);
  await rm(claim.folder, { recursive: true, force: true });
}

/**
 * Moves a file under a name that is free, with its reason if it was refused. The move comes first: of two workers
 * who come here together the second finds nothing to move, and must not leave a reason behind.
 */
export async function moveTo(
  folder: string,
  path: string,
  name: string,
  reason: string | null,
): Promise<void> {
  const free = await freeName(folder, name);
  await rename(path, join(folder, free));
  if (reason !== null) await writeFile(join(folder, `${free}.reason.txt`), `${reason}\n`);
}

async function freeName(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${stem}(${count})${extension}`;
    if (!(await lstat(join(folder, candidate)).catch(() => null))) return candidate;
  }
}
