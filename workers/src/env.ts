import { resolve } from 'node:path';
import { readEnvironment } from '@tingjian/db/settings/read-environment.ts';
import {
  type StorageSettings,
  storageSettingsOf,
  storageVariables,
} from '@tingjian/db/settings/store-settings.ts';
import { z } from 'zod';

const variables = {
  ...storageVariables,
  TINGJIAN_INBOX: z.string().min(1).optional(),
  AGENT_CHANNEL: z.enum(['left', 'right'], { error: '应为 left 或 right' }).default('left'),
  FFMPEG_PATH: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
};

export type WorkerSettings = StorageSettings & {
  inboxFolder: string;
  /** Where the agent is on a two-channel recording when nobody says. */
  agentChannel: 'left' | 'right';
  ffmpegPath: string | undefined;
  logLevel: string;
};

/** The worker's settings, read once at start; throws with every problem listed. */
export function readWorkerSettings(env: NodeJS.ProcessEnv): WorkerSettings {
  const read = readEnvironment(variables, env);
  const storage = storageSettingsOf(read);
  return {
    ...storage,
    inboxFolder: resolve(read.TINGJIAN_INBOX ?? `${storage.dataFolder}/inbox`),
    agentChannel: read.AGENT_CHANNEL,
    ffmpegPath: read.FFMPEG_PATH,
    logLevel: read.LOG_LEVEL,
  };
}
