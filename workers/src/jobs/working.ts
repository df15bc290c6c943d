import type { Writing } from '@tingjian/db/change.ts';
import type { Jobs } from '@tingjian/db/jobs.ts';
import type { RecordingStore } from '@tingjian/db/recordings/store.ts';
import type { Logger } from 'pino';
import type { WorkerSettings } from '../env.ts';

/** What every job of a worker may use. */
export type Working = {
  id: string;
  writing: Writing;
  jobs: Jobs;
  store: RecordingStore;
  settings: WorkerSettings;
  log: Logger;
  /** Aborted when the worker is asked to stop: what is under way is given back. */
  stopping: AbortSignal;
  /** What the system page says this worker is doing. */
  setDoing(doing: string | null): void;
};
