import { constants } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { readCallMetadata } from '@tingjian/core/calls/call-metadata.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { takeInCall } from '@tingjian/db/intake/take-in-call.ts';
import { receiveBytes } from '@tingjian/db/recordings/receive-bytes.ts';
import type { Working } from '../jobs/working.ts';
import type { Claim } from './claim-file.ts';
import type { InboxFolders } from './folders.ts';
import { settleFile } from './settle-file.ts';

/**
 * One taken file becomes a call, or is rejected with a reason. What is not the file's fault (a full disk, no
 * database) puts it back for later. `isLeft`: its worker died, so "already here" means that it had got that far.
 */
export async function takeInFile(
  working: Working,
  folders: InboxFolders,
  claim: Claim,
  isLeft: boolean,
): Promise<void> {
  const log = working.log.child({ file: claim.row.file });
  try {
    await submit(working, claim);
    await settleFile(folders, claim, null);
    log.info('taken in from the inbox');
  } catch (error) {
    const isDoneBefore = isLeft && error instanceof Refusal && error.code === 'already-here';
    if (isDoneBefore) await settleFile(folders, claim, null);
    else if (error instanceof Refusal && error.code !== 'disk-full') {
      await settleFile(folders, claim, error.message);
      log.warn({ code: error.code }, 'rejected from the inbox');
    } else {
      await rename(claim.path, join(folders.inbox, claim.row.file));
      throw error;
    }
  }
}

async function submit({ writing, store, settings }: Working, { path, row }: Claim): Promise<void> {
  const metadata = readCallMetadata(row.metadata, writing.clock.now());
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => {
    throw new Refusal('not-a-recording', { detail: '不是普通文件' });
  });
  const bytes = file.createReadStream();
  const { incomingFolder, limitBytes, maxCallMs } = settings;
  const received = await receiveBytes(bytes, { folder: incomingFolder, limitBytes });
  await takeInCall({ writing, store, maxCallMs }, received, { metadata, fileName: row.file, isDemo: false });
}
