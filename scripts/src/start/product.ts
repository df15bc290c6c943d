import { chmodSync, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Cannot, diskFull, explained } from '../cannot.ts';
import { checkout } from '../checkout.ts';
import { type FolderLock, lockFolder } from '../folder-lock.ts';
import { freePort } from '../free-port.ts';
import { openDatabase } from './database.ts';
import { prepareEngine } from './engine.ts';
import { fillWithDemo } from './fill-with-demo.ts';
import { type KeptProcess, keepRunning } from './keep-running.ts';
import { buildPages, viteProgram } from './pages.ts';
import { prepareTables } from './prepare-tables.ts';
import { say } from './say.ts';
import type { Settings } from './settings.ts';
import { waitForPage } from './wait-for-page.ts';

const fewestFreeBytes = 100 * 1024 * 1024;
/** The first call needs the engine; the page need not wait for a slow download. */
const longestWaitForEngineMs = 150_000;

/** What has to be undone on the way out, last done first. */
export type Undo = (() => Promise<void> | void)[];

/** Starts everything, in order; whatever was started is in `undo`, also when a step fails. */
export async function startProduct(settings: Settings, undo: Undo, signal: AbortSignal, isDev = false) {
  const { dataDir, port } = settings;
  if (!(await freePort(port))) {
    throw new Cannot(
      `端口 ${port} 已被占用（可能是另一份听鉴）。请先停止占用它的程序，或换一个端口：PORT=${port === 65535 ? 8322 : port + 1} npm start。`,
    );
  }
  const lock = takeDataFolder(dataDir);
  undo.push(() => lock.release());

  const engineEnv = { ...process.env, TINGJIAN_DATA: dataDir };
  const engine = sayHowTheEngineGoes(engineEnv, signal);
  undo.push(() => engine);
  const pages = isDev ? Promise.resolve() : buildPages(signal, () => say('正在生成网页……'));
  const pagesSettled = pages.catch(() => {});
  undo.push(() => pagesSettled);
  const opening = openDatabase(settings);
  undo.push(async () => (await opening.catch(() => null))?.stop());

  const database = await opening;
  const env = { ...engineEnv, DATABASE_URL: database.url, PORT: String(port) };
  await Promise.all([prepareTables(env, signal, true), pages]);
  say(`数据库和网页已备好，数据在 ${dataDir}。`);
  await Promise.race([engine, after(longestWaitForEngineMs)]);
  signal.throwIfAborted();

  const logs = join(dataDir, 'logs');
  const services = {
    api: keepRunning('网页服务', join(checkout, 'api/src/main.ts'), join(logs, 'api.log'), { env }),
    worker: keepRunning('后台服务', join(checkout, 'workers/src/main.ts'), join(logs, 'worker.log'), { env }),
    ...(isDev && {
      vite: keepRunning('网页开发服务', viteProgram, join(logs, 'vite.log'), {
        env,
        cwd: join(checkout, 'web'),
      }),
    }),
  };
  undo.push(() => stopAll(Object.values(services)));
  await waitForPage(port, join(logs, 'api.log'), signal);
  if (settings.wantsDemo) undo.push(fillWithDemo(env, signal));
  return services;
}

/** Never fails: the product is of use without the engine, and calls wait for it. */
async function sayHowTheEngineGoes(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const sayLine = (line: string) => line.trim() && !signal.aborted && say(`  ${line.trim()}`);
  const missing = await prepareEngine(env, sayLine, signal).catch(() => null);
  if (missing) say('语音引擎还不能用（原因见上一行）。其他功能照常，通话先排队，备好后自动继续。');
}

function takeDataFolder(dataDir: string): FolderLock {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      // Recordings are nobody else's business; PostgreSQL's own account only has to pass through.
      chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    const { bavail, bsize } = statfsSync(dataDir);
    if (bavail * bsize < fewestFreeBytes) throw new Cannot(diskFull('启动'));
  } catch (problem) {
    throw explained(problem, '打开数据文件夹');
  }
  return lockFolder(dataDir);
}

async function stopAll(services: KeptProcess[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop()));
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
