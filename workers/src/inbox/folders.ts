import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

export type InboxFolders = { inbox: string; done: string; rejected: string; taken: string; settled: string };

/** The folders of an inbox; made if they are not there. */
export async function inboxFolders(inbox: string): Promise<InboxFolders> {
  const folders = {
    inbox,
    done: join(inbox, 'done'),
    rejected: join(inbox, 'rejected'),
    /** One folder per file that a worker has taken. */
    taken: join(inbox, '.taken'),
    /** One list per CSV of the files that are dealt with. */
    settled: join(inbox, '.settled'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  return folders;
}
