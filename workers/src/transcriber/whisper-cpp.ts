import { access, stat } from 'node:fs/promises';
import type { Engine } from '../engine/prepare-engine.ts';
import type { RanProgram } from '../engine/run-program.ts';
import { defaultLanes, hearInLanes } from './hear-in-lanes.ts';
import { runWhisper, type WhisperSettings } from './run-whisper.ts';
import type { HeardPiece, Piece, TranscribeOptions, Transcriber } from './transcriber.ts';

type Options = {
  prompt?: string;
  beam?: number;
  /** Engines beside each other on one call; all cores when left out. */
  lanes?: number;
  /** Of each engine. More than 1 pays only where nothing else runs. */
  threads?: number;
  timeoutMsFor?: (audioMs: number) => number;
};

/** The prompt makes the model write simplified characters. */
export const defaultPrompt = '以下是普通话的客服通话。';

/** A busy machine makes it up to ten times slower than an idle one. */
const patientTimeoutMs = (audioMs: number) => 120_000 + 20 * audioMs;

/** whisper.cpp as a program of its own, one call at a time. */
export function whisperCpp(engine: Engine, options: Options = {}): Transcriber {
  const settings: WhisperSettings = {
    binPath: engine.binPath,
    modelPath: engine.modelPath,
    prompt: options.prompt ?? defaultPrompt,
    beam: options.beam ?? 1,
    threads: options.threads ?? 1,
    timeoutMsFor: options.timeoutMsFor ?? patientTimeoutMs,
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    stamp: () => ({
      name: 'whisper.cpp',
      model: engine.modelName,
      modelHash: engine.modelHash,
      settings: {
        version: engine.version,
        language: 'zh',
        prompt: settings.prompt,
        beam: settings.beam,
        fallback: false,
      },
    }),
    transcribe(pieces, transcribeOptions = {}) {
      const turn = last.then(() => transcribeAll(pieces, settings, options.lanes, transcribeOptions));
      last = turn.catch(() => {});
      return turn;
    },
  };
}

async function transcribeAll(
  pieces: Piece[],
  settings: WhisperSettings,
  wantedLanes: number | undefined,
  { signal, onProgress }: TranscribeOptions,
) {
  signal?.throwIfAborted();
  const spoken = pieces.filter(({ samples }) => samples.length > 0);
  const heard = spoken.length
    ? await transcribeSpoken(spoken, settings, wantedLanes, { signal, onProgress })
    : [];
  onProgress?.(1);
  return pieces.map((piece) => heard[spoken.indexOf(piece)] ?? { text: '', segments: [] });
}

async function transcribeSpoken(
  pieces: Piece[],
  settings: WhisperSettings,
  wantedLanes: number | undefined,
  { signal, onProgress }: TranscribeOptions,
) {
  const { modelBytes } = await needFiles(settings);
  const lanes = wantedLanes ?? defaultLanes(modelBytes);
  return hearInLanes({
    pieces,
    lanes,
    signal,
    onProgress: onProgress && ((share) => share < 1 && onProgress(share)),
    hearRun: async (run, firstIndex, signal, onProgress) => {
      const { heard } = await runWhisper({ pieces: run, settings, signal, onProgress });
      const answers: HeardPiece[] = [];
      for (const [i, piece] of run.entries()) {
        answers.push(heard[i] ?? (await onceMore(piece, firstIndex + i, settings, signal)));
      }
      return answers;
    },
  });
}

/** A crash on one piece takes those after it along: each of them gets a run of its own, once. */
async function onceMore(piece: Piece, index: number, settings: WhisperSettings, signal?: AbortSignal) {
  const { heard, ran } = await runWhisper({ pieces: [piece], settings, signal });
  if (heard[0]) return heard[0];
  throw new Error(whyNothing(ran, index, settings), { cause: ran.startError ?? ran.lastLines });
}

function whyNothing(
  { startError, isTimedOut, exitCode, lastLines }: RanProgram,
  index: number,
  { binPath, modelPath }: WhisperSettings,
) {
  if (startError)
    return `语音引擎 ${binPath} 不能运行（${startError.code}），请重新运行 npm start 编译，或改正 WHISPER_BIN。`;
  if (/failed to (initialize|load)|bad magic/.test(lastLines))
    return `语音引擎读不了模型 ${modelPath}，请删掉它重新下载，或改正 WHISPER_MODEL。`;
  if (/No space left/.test(lastLines)) return '磁盘空间不足，语音引擎写不出结果，请腾出空间后重试。';
  if (isTimedOut) return `语音引擎听第 ${index + 1} 段超过时限，已停止，请减轻机器负荷后重试。`;
  return `语音引擎没有为第 ${index + 1} 段语音写出可用的结果（退出码 ${exitCode ?? '无'}），请重试；反复出现请检查 WHISPER_BIN 和 WHISPER_MODEL。`;
}

async function needFiles({ binPath, modelPath }: WhisperSettings) {
  const model = await stat(modelPath).catch(() => {
    throw new Error(`找不到语音模型 ${modelPath}，请重新运行 npm start 下载，或改正 WHISPER_MODEL。`);
  });
  await access(binPath).catch(() => {
    throw new Error(`找不到语音引擎 ${binPath}，请重新运行 npm start 编译，或改正 WHISPER_BIN。`);
  });
  return { modelBytes: model.size };
}
