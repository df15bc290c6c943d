import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { S3Settings } from '../recordings/s3-store.ts';
import type { SecretPlace } from './secret.ts';

/** The settings that api and worker share: database, data folder, recordings, paper. Parts of their env.ts. */
export const storageVariables = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: '必须是 postgres:// 开头的地址' }),
  TINGJIAN_DATA: z.string().min(1).default('data'),
  TINGJIAN_SECRET: z.string().min(32, '至少 32 个字符').optional(),
  RECORDINGS_DIR: z.string().min(1).optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_ENDPOINT: z.url({ error: '必须是一个网址' }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_PREFIX: z.string().default(''),
  PDF_FONT: z.string().min(1).optional(),
  MAX_UPLOAD_MB: z.coerce.number().int().positive().max(4096).default(500),
  MAX_CALL_MINUTES: z.coerce.number().int().positive().default(240),
};
const shape = z.object(storageVariables);

export type StorageSettings = {
  databaseUrl: string;
  dataFolder: string;
  /** What keys are made from; see secret.ts. */
  secretPlace: SecretPlace;
  /** Half-received files; emptied at start. */
  incomingFolder: string;
  recordings: { folder: string; s3: S3Settings | null };
  /** A font file for PDF exports instead of the one that is installed with us. */
  pdfFont: string | undefined;
  limitBytes: number;
  maxCallMs: number;
};

export function storageSettingsOf(env: z.infer<typeof shape>): StorageSettings {
  const dataFolder = resolve(env.TINGJIAN_DATA);
  return {
    databaseUrl: env.DATABASE_URL,
    dataFolder,
    secretPlace: { dataFolder, secret: env.TINGJIAN_SECRET },
    incomingFolder: join(dataFolder, 'incoming'),
    recordings: {
      folder: resolve(env.RECORDINGS_DIR ?? join(dataFolder, 'recordings')),
      s3: env.S3_BUCKET
        ? {
            bucket: env.S3_BUCKET,
            endpoint: env.S3_ENDPOINT,
            region: env.S3_REGION,
            accessKeyId: env.S3_ACCESS_KEY_ID,
            secretAccessKey: env.S3_SECRET_ACCESS_KEY,
            prefix: env.S3_PREFIX,
          }
        : null,
    },
    pdfFont: env.PDF_FONT,
    limitBytes: env.MAX_UPLOAD_MB * 2 ** 20,
    maxCallMs: env.MAX_CALL_MINUTES * 60_000,
  };
}
