import { readEnvironment } from '@tingjian/db/settings/read-environment.ts';
import { storageVariables } from '@tingjian/db/settings/store-settings.ts';

/** Where the data are, from the environment. Throws an Error with a sentence when that is wrong. */
export function databaseUrl(): string {
  return readEnvironment({ DATABASE_URL: storageVariables.DATABASE_URL }, process.env).DATABASE_URL;
}

/** Tells a command that it was asked to stop. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}
