import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RanProgram, runProgram } from '../engine/run-program.ts';
import { pieceWav, sampleRate } from './piece-wav.ts';
import { readWhisperJson } from './read-whisper-json.ts';
import { sweepDeadFolders, workFolderPrefix } from './sweep-dead-folders.ts';
import type { HeardPiece, Piece } from './transcriber.ts';
import { whisperProgress } from './whisper-progress.ts';

export type WhisperSettings = {
  binPath: string;
  modelPath: string;
  prompt: string;
  beam: number;
  threads: number;
  timeoutMsFor: (audioMs: number) => number;
};

type Run = {
  pieces: Piece[];
  settings: WhisperSettings;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
};

/** One start of the engine over several pieces. `null` where it left no believable answer. */
export async function runWhisper({
  pieces,
  settings,
  signal,
  onProgress,
}: Run): Promise<{ heard: (HeardPiece | null)[]; ran: RanProgram }> {
  await sweepDeadFolders();
  const folder = await mkdtemp(join(tmpdir(), workFolderPrefix));
  try {
    await Promise.all(pieces.map(({ samples }, i) => writeFile(join(folder, `${i}.wav`), pieceWav(samples))));
    const ran = await runProgram({
      program: settings.binPath,
      args: argumentsFor(pieces.length, settings),
      cwd: folder,
      env: await engineEnv(folder),
      timeoutMs: settings.timeoutMsFor(pieces.reduce((sum, piece) => sum + durationMsOf(piece), 0)),
      niceness: 10,
      onLine: onProgress && whisperProgress(pieces.map(durationMsOf), onProgress),
      signal,
    });
    const heard = await Promise.all(pieces.map((piece, i) => answerIn(join(folder, `${i}.json`), piece)));
    return { heard, ran };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const durationMsOf = ({ samples }: Piece) => Math.round((samples.length / sampleRate) * 1000);

function argumentsFor(count: number, { modelPath, prompt, beam, threads }: WhisperSettings) {
  const files = Array.from({ length: count }, (_, i) => ['-f', `${i}.wav`, '-of', `${i}`]).flat();
  const decoding = [
    '-l',
    'zh',
    '--prompt',
    prompt,
    '-bs',
    `${beam}`,
    '-bo',
    `${beam}`,
    '-nf',
    '-t',
    `${threads}`,
  ];
  return ['-m', modelPath, ...decoding, '-oj', '-pp', ...files];
}

/**
 * Nothing secret, and a PATH with no programs on it: on a failed assertion the engine would start the debugger it
 * finds there, which waits and may ask the network for symbols.
 */
async function engineEnv(folder: string) {
  const empty = join(folder, 'no-programs');
  await mkdir(empty);
  const { LD_LIBRARY_PATH, DYLD_LIBRARY_PATH } = process.env;
  return {
    PATH: empty,
    HOME: folder,
    TMPDIR: folder,
    LC_ALL: 'C',
    ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }),
    ...(DYLD_LIBRARY_PATH && { DYLD_LIBRARY_PATH }),
  };
}

async function answerIn(path: string, piece: Piece) {
  const bytes = await readFile(path).catch(() => null);
  return bytes && readWhisperJson(bytes, durationMsOf(piece));
}
