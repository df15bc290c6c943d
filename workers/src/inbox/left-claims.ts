import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Claim } from './claim-file.ts';
import { ROW_FILE } from './claim-file.ts';
import type { InboxFolders } from './folders.ts';

/** Takes over what a worker had taken that is no longer alive. A rename again: only one gets it. */
export async function leftClaims(
  folders: InboxFolders,
  workerId: string,
  isAlive: (workerId: string) => Promise<boolean>,
): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const name of await readdir(folders.taken)) {
    const owner = name.split('~')[0]!;
    if (owner === workerId || (await isAlive(owner))) continue;
    const folder = join(folders.taken, `${workerId}~${randomUUID()}`);
    const isOurs = await rename(join(folders.taken, name), folder).then(
      () => true,
      () => false,
    );
    if (!isOurs) continue;
    const path = join(folder, 'file');
    const kept = await readFile(join(folder, ROW_FILE), 'utf8').catch(() => null);
    if (kept !== null && (await stat(path).catch(() => null)))
      claims.push({ folder, path, ...JSON.parse(kept) });
    else await rm(folder, { recursive: true, force: true });
  }
  return claims;
}
