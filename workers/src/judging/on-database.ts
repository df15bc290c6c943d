import { readEnvironment } from '@tingjian/db/settings/read-environment.ts';
import type { SecretPlace } from '@tingjian/db/settings/secret.ts';
import { storageSettingsOf, storageVariables } from '@tingjian/db/settings/store-settings.ts';

/** Where the data are, from the environment. Throws an Error with a sentence when that is wrong. */
export function installation(): { databaseUrl: string; secretPlace: SecretPlace } {
  const { databaseUrl, secretPlace } = storageSettingsOf(readEnvironment(storageVariables, process.env));
  return { databaseUrl, secretPlace };
}

/** Tells a command that it was asked to stop. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}
