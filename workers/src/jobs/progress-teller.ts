import type { Database } from '@tingjian/db/connect.ts';
import { noteProgress } from '@tingjian/db/writes/note-progress.ts';
import type { Logger } from 'pino';

const EVERY_MS = 1000;

/** Passes progress on, at most once a second and never two at a time. A lost one does no harm. */
export function progressTeller(db: Database, callId: string, log: Logger) {
  let lastAt = 0;
  let under: Promise<void> | null = null;
  return {
    tell(share: number) {
      const now = Date.now();
      if (under || now - lastAt < EVERY_MS) return;
      lastAt = now;
      const rounded = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
      under = noteProgress(db, callId, rounded)
        .catch((error) => log.debug({ err: error }, 'progress not noted'))
        .finally(() => {
          under = null;
        });
    },
    end: async () => under,
  };
}
