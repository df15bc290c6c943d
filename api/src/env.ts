import { BlockList } from 'node:net';
import { readEnvironment } from '@tingjian/db/settings/read-environment.ts';
import {
  type StorageSettings,
  storageSettingsOf,
  storageVariables,
} from '@tingjian/db/settings/store-settings.ts';
import { z } from 'zod';
import type { OidcSettings } from './access/auth.ts';
import {
  type DoorSettings,
  hostsOf,
  isLoopback,
  LOOPBACK_HOST,
  proxiesOf,
} from './front-door/door-settings.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
);
const variables = {
  ...storageVariables,
  PORT: z.coerce.number({ error: '应为数字' }).int().min(1).max(65535).default(8321),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, '应为地址，例如 0.0.0.0')
    .default(LOOPBACK_HOST),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: '应为 http 或 https 地址' }).optional(),
  ALLOWED_HOSTS: list.default([]),
  TRUST_PROXY: list
    .transform((entries, ctx) => {
      const trusted = proxiesOf(entries);
      if (!trusted) ctx.addIssue('应为代理的 IP 地址或网段，用逗号分开，例如 127.0.0.1,10.0.0.0/8');
      return trusted ?? z.NEVER;
    })
    .optional(),
  RATE_LIMIT: z.coerce.number({ error: '应为数字' }).int().min(0).default(600),
  OIDC_NAME: z.string().min(1).default('统一登录'),
  OIDC_DISCOVERY_URL: z.url({ error: '应为网址' }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
};

type Read = z.infer<z.ZodObject<typeof variables>>;

export type ApiSettings = StorageSettings & {
  host: string;
  port: number;
  logLevel: string;
  door: DoorSettings;
  oidc: OidcSettings | null;
};

/** The api's settings, read once at start; throws with every problem listed. */
export function readApiSettings(env: NodeJS.ProcessEnv): ApiSettings {
  const read = readEnvironment(variables, env);
  return {
    ...storageSettingsOf(read),
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    door: doorOf(read),
    oidc: oidcOf(read),
  };
}

function doorOf({ HOST, PUBLIC_URL, ALLOWED_HOSTS, TRUST_PROXY, RATE_LIMIT }: Read): DoorSettings {
  if (!isLoopback(HOST) && !PUBLIC_URL && ALLOWED_HOSTS.length === 0) {
    throw new Error(
      `HOST=${HOST} 会让其他机器也能打开听鉴，没有启动。请用 PUBLIC_URL 写明大家使用的地址（例如 https://qa.example.com），或用 ALLOWED_HOSTS 列出允许的主机名。`,
    );
  }
  const publicOrigin = PUBLIC_URL ? new URL(PUBLIC_URL).origin : null;
  return {
    hosts: hostsOf(HOST, publicOrigin, ALLOWED_HOSTS),
    publicOrigin,
    trusted: TRUST_PROXY ?? new BlockList(),
    limitPerMinute: RATE_LIMIT || null,
  };
}

function oidcOf(read: Read): OidcSettings | null {
  const { OIDC_NAME, OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = read;
  if (!OIDC_DISCOVERY_URL && !OIDC_CLIENT_ID) return null;
  if (!OIDC_DISCOVERY_URL || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    throw new Error('OIDC_DISCOVERY_URL、OIDC_CLIENT_ID 和 OIDC_CLIENT_SECRET 要么都写，要么都不写。');
  }
  return {
    name: OIDC_NAME,
    discoveryUrl: OIDC_DISCOVERY_URL,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
  };
}
