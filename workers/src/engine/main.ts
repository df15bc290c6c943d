import type { EngineProgress } from './engine-progress.ts';
import { prepareEngine } from './prepare-engine.ts';

/** `node engine/main.ts`: makes engine and model ready before the servers start. Exit 0 ready, 1 missing. */
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

let lastSaid = '';
try {
  const prepared = await prepareEngine({
    env: process.env,
    dataFolder: process.env.TINGJIAN_DATA,
    onProgress: say,
    signal: stop.signal,
  });
  if (prepared.state === 'missing') {
    console.error(prepared.sentence);
    process.exitCode = 1;
  } else {
    console.error(`语音引擎就绪：whisper.cpp ${prepared.engine.version}，模型 ${prepared.engine.modelName}`);
  }
} catch (error) {
  console.error(
    stop.signal.aborted
      ? '语音引擎的准备被中止，下次会接着做。'
      : `语音引擎没有准备好：${(error as Error).message}`,
  );
  process.exitCode = 1;
}

/** One line per tenth: readable in a terminal and in a log file. */
function say({ sentence, doneBytes, totalBytes }: EngineProgress) {
  const tenths = totalBytes ? ` ${Math.floor((10 * doneBytes) / totalBytes) * 10}%` : '';
  if (`${sentence}${tenths}` === lastSaid) return;
  lastSaid = `${sentence}${tenths}`;
  console.error(lastSaid);
}
