import { folderStore } from './folder-store.ts';
import { type S3Settings, s3Store } from './s3-store.ts';
import type { RecordingStore } from './store.ts';

/** S3 if it is configured, else a folder. */
export function openStore(settings: { folder: string; s3: S3Settings | null }): RecordingStore {
  return settings.s3 ? s3Store(settings.s3) : folderStore(settings.folder);
}
