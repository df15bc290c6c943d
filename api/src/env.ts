import { readEnvironment } from '@tingjian/db/settings/read-environment.ts';
import {
  type StorageSettings,
  storageSettingsOf,
  storageVariables,
} from '@tingjian/db/settings/store-settings.ts';
import { z } from 'zod';

const variables = {
  ...storageVariables,
  PORT: z.coerce.number({ error: '应为数字' }).int().min(1).max(65535).default(8321),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
};

export type ApiSettings = StorageSettings & { port: number; logLevel: string };

/** The api's settings, read once at start; throws with every problem listed. */
export function readApiSettings(env: NodeJS.ProcessEnv): ApiSettings {
  const read = readEnvironment(variables, env);
  return { ...storageSettingsOf(read), port: read.PORT, logLevel: read.LOG_LEVEL };
}
