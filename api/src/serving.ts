import type { Writing } from '@tingjian/db/change.ts';
import type { RecordingStore } from '@tingjian/db/recordings/store.ts';
import type { PaperThreads } from '@tingjian/paper/threads/paper-threads.ts';
import type { Logger } from 'pino';
import type { Auth } from './access/auth.ts';
import type { WhoAsks } from './access/who-asks.ts';
import type { DoorSettings } from './front-door/door-settings.ts';
import type { RateLimits } from './front-door/rate-limits.ts';
import type { CallNewsStand } from './server/call-news-stand.ts';

/** What every route may use. */
export type Serving = {
  writing: Writing;
  auth: Auth;
  who: WhoAsks;
  /** What the sign-in page elsewhere is called, or null where there is none. */
  oidcName: string | null;
  store: RecordingStore;
  /** Where files for paper are laid out. */
  paper: PaperThreads;
  news: CallNewsStand;
  door: DoorSettings;
  limits: RateLimits;
  /** What links to recordings are signed with. */
  soundKey: Uint8Array;
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
