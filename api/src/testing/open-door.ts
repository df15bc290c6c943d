import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenToCalls } from '@tingjian/db/call-events.ts';
import { folderStore } from '@tingjian/db/recordings/folder-store.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import pino from 'pino';
import { createApp } from '../app.ts';
import { CallNewsStand } from '../server/call-news-stand.ts';

/** The whole api on a fresh database and an empty store, with agent 8006. */
export async function openDoor({ limitBytes = 2 * 2 ** 20 } = {}) {
  const fresh = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'tingjian-api-'));
  const store = folderStore(join(folder, 'recordings'));
  const incomingFolder = join(folder, 'incoming');
  const news = new CallNewsStand();
  const unlisten = await listenToCalls(
    fresh.client,
    (call) => news.publish(call),
    () => news.tellMissed(),
  );
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  await publishDefaults(fresh.writing);
  const app = createApp({
    ...{ writing: fresh.writing, store, news, incomingFolder, pagesFolder: null },
    log: pino({ level: 'silent' }),
    limitBytes,
    maxCallMs: 4 * 3600_000,
    version: 'test',
    listens: '127.0.0.1:0',
  });
  return {
    fresh,
    app,
    store,
    folder,
    /** Everything that lies in the store or half-received. */
    async leftovers(): Promise<string[]> {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      return files.filter((file) => file.isFile()).map((file) => file.name);
    },
    async close() {
      await unlisten();
      await fresh.drop();
    },
  };
}

export type Door = Awaited<ReturnType<typeof openDoor>>;

export const METADATA = {
  agentNumber: '8006',
  direction: 'inbound',
  releasedBy: 'customer',
  businessType: '报案',
};

/** Hands in bytes as the page does. */
export function submit(
  door: Door,
  bytes: Uint8Array | string,
  { metadata = METADATA as unknown, fileName = 'a.wav' }: { metadata?: unknown; fileName?: string } = {},
): Promise<Response> {
  const form = new FormData();
  form.append('metadata', typeof metadata === 'string' ? metadata : JSON.stringify(metadata));
  form.append('recording', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], fileName));
  return Promise.resolve(door.app.request('/api/calls', { method: 'POST', body: form }));
}
