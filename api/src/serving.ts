import type { Writing } from '@tingjian/db/change.ts';
import type { RecordingStore } from '@tingjian/db/recordings/store.ts';
import type { Logger } from 'pino';
import type { CallNewsStand } from './server/call-news-stand.ts';

/** What every route may use. */
export type Serving = {
  writing: Writing;
  store: RecordingStore;
  news: CallNewsStand;
  log: Logger;
  incomingFolder: string;
  limitBytes: number;
  maxCallMs: number;
  version: string;
  /** `127.0.0.1:8321`, for the system page. */
  listens: string;
  /** The built pages, or null where there are none. */
  pagesFolder: string | null;
};
