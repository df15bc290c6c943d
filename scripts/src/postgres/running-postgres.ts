import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cannot } from '../cannot.ts';
import { postgresFolder } from './home.ts';
import { userName } from './initialise.ts';
import { isReady } from './ready.ts';

/** The address of the PostgreSQL of a data folder if it is up, whoever started it; else null. */
export async function runningPostgres(dataDir: string): Promise<string | null> {
  const folder = postgresFolder(dataDir);
  const [password, port] = ['password', 'port'].map((name) => readOr(join(folder, name), ''));
  if (!existsSync(join(folder, 'cluster')) || !password) {
    throw new Cannot(
      `${dataDir} 里还没有数据。请先用 npm start 启动一次，或用 TINGJIAN_DATA 指定数据文件夹。`,
    );
  }
  if (!port || !(await isReady(Number(port), password))) return null;
  return `postgres://${userName}:${password}@127.0.0.1:${port}/${userName}`;
}

function readOr(file: string, otherwise: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : otherwise;
}
