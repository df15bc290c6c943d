import { cacheFolder } from './cache-folder.ts';
import { EngineMissing } from './engine-missing.ts';
import type { OnEngineProgress } from './engine-progress.ts';
import { findModel } from './model/find-model.ts';
import { buildWhisper } from './whisper/build-whisper.ts';

/** All that `whisperCpp()` needs to know. */
export type Engine = {
  binPath: string;
  version: string;
  modelPath: string;
  modelHash: string;
  modelName: string;
};

export type Prepared =
  | { state: 'ready'; engine: Engine }
  | { state: 'missing'; missing: 'model' | 'program'; sentence: string };

type Prepare = {
  env: NodeJS.ProcessEnv;
  /** The cache goes to `cache/` in here when the user's own cache folder cannot be written. */
  dataFolder?: string;
  /** False: only look at what is there, in milliseconds; nothing is downloaded or built. */
  mayFetch?: boolean;
  onProgress?: OnEngineProgress;
  signal?: AbortSignal;
};

/** Makes the speech engine and its model ready, or says in one sentence what is missing and what to do. */
export async function prepareEngine({
  env,
  dataFolder,
  mayFetch = true,
  onProgress = () => {},
  signal,
}: Prepare): Promise<Prepared> {
  try {
    const cache = await cacheFolder(env, dataFolder);
    const { binPath, version } = await buildWhisper({ env, cache, mayBuild: mayFetch, signal, onProgress });
    const model = await findModel({ env, cache, mayDownload: mayFetch, signal, onProgress });
    return {
      state: 'ready',
      engine: { binPath, version, modelPath: model.path, modelHash: model.hash, modelName: model.name },
    };
  } catch (error) {
    if (error instanceof EngineMissing)
      return { state: 'missing', missing: error.missing, sentence: error.message };
    throw error;
  }
}
