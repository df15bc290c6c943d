import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelState } from '@tingjian/db/schema/workers.ts';
import { type Engine, type Prepared, prepareEngine } from '../engine/prepare-engine.ts';

const LOOK_EVERY_MS = 3000;
const FETCH_EVERY_MS = 3 * 60_000;

type Keeping = {
  env: NodeJS.ProcessEnv;
  dataFolder: string;
  signal: AbortSignal;
  onState: (state: ModelState) => void;
};

/**
 * Waits for a speech engine: looks every few seconds whether one has come, and every few minutes tries to fetch
 * one. Returns when there is one, or null when we are stopping.
 */
export async function keepEngine({ env, dataFolder, signal, onState }: Keeping): Promise<Engine | null> {
  const found = new AbortController();
  const both = AbortSignal.any([signal, found.signal]);
  const look = () => prepareEngine({ env, dataFolder, mayFetch: false, signal });
  const fetching = fetchFromTimeToTime({ env, dataFolder, signal: both, onState });
  try {
    while (!signal.aborted) {
      const prepared = await look();
      if (prepared.state === 'ready') {
        onState(readyState(prepared.engine));
        return prepared.engine;
      }
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
    }
    return null;
  } finally {
    found.abort();
    await fetching;
  }
}

async function fetchFromTimeToTime({ env, dataFolder, signal, onState }: Keeping): Promise<void> {
  // What is there already needs no fetching: the first look comes first.
  await sleep(500, undefined, { signal }).catch(() => {});
  while (!signal.aborted) {
    const onProgress = ({ sentence }: { sentence: string }) => {
      onState({ state: 'preparing', name: null, hash: null, message: sentence, todo: null });
    };
    const prepared = await prepareEngine({ env, dataFolder, signal, onProgress }).catch((error): Prepared => {
      return { state: 'missing', missing: 'model', sentence: (error as Error).message };
    });
    if (signal.aborted || prepared.state === 'ready') return;
    onState({
      state: 'missing',
      name: null,
      hash: null,
      message:
        prepared.missing === 'model'
          ? '还没有语音模型，新的录音先等待。'
          : '语音引擎还不能用，新的录音先等待。',
      todo: prepared.sentence,
    });
    await sleep(FETCH_EVERY_MS, undefined, { signal }).catch(() => {});
  }
}

function readyState({ modelName, modelHash }: Engine): ModelState {
  return { state: 'ready', name: modelName, hash: modelHash, message: '语音模型已就绪。', todo: null };
}
