import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineMissing } from '../engine-missing.ts';
import type { OnEngineProgress } from '../engine-progress.ts';
import { fileHash } from '../file-hash.ts';
import { holdLock } from '../hold-lock.ts';
import { convertCtranslate2 } from './convert/convert-ctranslate2.ts';
import { ModelFormatError } from './convert/model-format-error.ts';
import type { FoundModel } from './found-model.ts';
import { readGgmlHeader } from './read-ggml-header.ts';

type Given = { path: string; cache: string; signal?: AbortSignal; onProgress: OnEngineProgress };

/** The model that `WHISPER_MODEL` names: a ggml file as it is, a faster-whisper folder converted into the cache. */
export async function givenModel({ path, cache, signal, onProgress }: Given): Promise<FoundModel> {
  const entry = await stat(path).catch(() => null);
  if (!entry)
    throw new EngineMissing(
      'model',
      `WHISPER_MODEL 指向的 ${path} 不存在，请改正路径，或去掉这个设置由系统自动下载。`,
    );
  try {
    const file = entry.isDirectory() ? await converted({ path, cache, signal, onProgress }) : path;
    const { name } = await readGgmlHeader(file);
    const { size } = await stat(file);
    const hash = await fileHash(file, cache, (doneBytes) =>
      onProgress({ step: 'check', doneBytes, totalBytes: size, sentence: '正在核对语音模型' }),
    );
    return { path: file, name, hash, source: path };
  } catch (error) {
    if (error instanceof ModelFormatError)
      throw new EngineMissing('model', `WHISPER_MODEL 不能用：${error.message}`, { cause: error });
    throw error;
  }
}

async function converted({ path, cache, signal, onProgress }: Given) {
  const weights = join(path, 'model.bin');
  const entry = await stat(weights).catch(() => null);
  if (!entry) throw new ModelFormatError(`文件夹 ${path} 里没有 model.bin，不是 faster-whisper 模型。`);
  const content = await fileHash(weights, cache);
  const target = join(cache, 'models', `ggml-converted-${content.slice(0, 16)}.bin`);
  await mkdir(join(cache, 'models'), { recursive: true });
  await holdLock(
    `${target}.lock`,
    async () => {
      if (await stat(target).catch(() => null)) return;
      await convertInto({ folder: path, target, bytes: entry.size, signal, onProgress });
    },
    { signal },
  );
  return target;
}

type ConvertInto = {
  folder: string;
  target: string;
  bytes: number;
  signal?: AbortSignal;
  onProgress: OnEngineProgress;
};

/** Converts beside the target and gives it its name only when it is whole. The caller holds the target's lock. */
export async function convertInto({ folder, target, bytes, signal, onProgress }: ConvertInto) {
  const draft = `${target}.draft`;
  const onShare = (share: number) =>
    onProgress({
      step: 'convert',
      doneBytes: Math.round(share * bytes),
      totalBytes: bytes,
      sentence: '正在转换语音模型',
    });
  try {
    await convertCtranslate2({ folder, target: draft, signal, onShare });
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}
