import { join, resolve } from 'node:path';
import { Cannot } from '../cannot.ts';
import { checkout } from '../checkout.ts';

export type Settings = {
  dataDir: string;
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  port: number;
  wantsDemo: boolean;
};

/** Reads what `npm start` itself needs; a bad setting stops the start, and every problem is listed. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const problems: string[] = [];
  const port = Number(env.PORT || 8321);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    problems.push(`PORT 应为 1 到 65535 的整数，现在是“${env.PORT}”`);
  }
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    problems.push('DATABASE_URL 应以 postgres:// 开头');
  }
  const demo = env.TINGJIAN_DEMO || 'on';
  if (!['on', 'off'].includes(demo)) problems.push(`TINGJIAN_DEMO 应为 on 或 off，现在是“${demo}”`);
  if (problems.length > 0) throw new Cannot(`设置有误，没有启动：${problems.join(';')}。`);
  const dataDir = resolve(env.TINGJIAN_DATA || join(checkout, 'data'));
  return { dataDir, databaseUrl, port, wantsDemo: demo === 'on' };
}
