import { access, constants, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where models and the built engine are kept: shared by every checkout of one user when that can be written. */
export async function cacheFolder(env: NodeJS.ProcessEnv, dataFolder?: string): Promise<string> {
  const wanted = [...wantedFolders(env), ...(dataFolder ? [join(dataFolder, 'cache')] : [])];
  for (const folder of wanted) if (await canWrite(folder)) return folder;
  throw new Error(`缓存文件夹 ${wanted.join('、')} 都不能写入，请把 TINGJIAN_CACHE 设为可以写入的文件夹。`);
}

function wantedFolders(env: NodeJS.ProcessEnv) {
  if (env.TINGJIAN_CACHE) return [resolve(env.TINGJIAN_CACHE)];
  if (env.XDG_CACHE_HOME) return [join(env.XDG_CACHE_HOME, 'tingjian')];
  return [join(env.HOME ?? homedir(), '.cache', 'tingjian')];
}

async function canWrite(folder: string) {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
