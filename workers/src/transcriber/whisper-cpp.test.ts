import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder } from '../engine/cache-folder.ts';
import { type Engine, prepareEngine } from '../engine/prepare-engine.ts';
import { buildWhisper } from '../engine/whisper/build-whisper.ts';
import { enginePids } from './engine-pids.ts';
import { firstAndLastTurnOfAgent } from './recorded-pieces.ts';
import { writeScriptedModel } from './scripted-model.ts';
import { transcriberContract } from './transcriber.contract.ts';
import type { Piece } from './transcriber.ts';
import { defaultPrompt, whisperCpp } from './whisper-cpp.ts';

const onProgress = () => {};
const folder = await mkdtemp(join(tmpdir(), 'tingjian-whisper-test-'));
const built = await buildWhisper({
  env: process.env,
  cache: await cacheFolder(process.env),
  mayBuild: true,
  onProgress,
});
const scripted: Engine = {
  ...built,
  modelPath: join(folder, `模型 $(touch pwned).bin`),
  modelHash: 'scripted',
  modelName: 'scripted',
};
const prepared = await prepareEngine({ env: process.env });

const quiet = (seconds: number): Piece => ({ samples: new Float32Array(seconds * 16_000) });
const said = Buffer.from('您好，安程保险');
const cut = said.indexOf(Buffer.from('程')) + 2;

beforeAll(async () => {
  const script = [
    { fromS: 0, toS: 0.02, bytes: said.subarray(0, cut) },
    { fromS: 0.02, toS: 8, bytes: said.subarray(cut) },
  ];
  await writeScriptedModel(scripted.modelPath, script, defaultPrompt);
});
afterAll(() => rm(folder, { recursive: true }));

const broken = (engine: Engine) => [
  {
    title: 'a missing model',
    make: () => whisperCpp({ ...engine, modelPath: join(folder, '没有.bin') }),
    sentence: /找不到语音模型.*WHISPER_MODEL/,
  },
  {
    title: 'a file that is no model',
    make: () => whisperCpp({ ...engine, modelPath: import.meta.filename }),
    sentence: /读不了模型.*WHISPER_MODEL/,
  },
  {
    title: 'a missing engine',
    make: () => whisperCpp({ ...engine, binPath: join(folder, '没有') }),
    sentence: /找不到语音引擎.*WHISPER_BIN/,
  },
  {
    title: 'a file that is no program',
    make: () => whisperCpp({ ...engine, binPath: import.meta.filename }),
    sentence: /不能运行.*WHISPER_BIN/,
  },
  {
    title: 'another program',
    make: () => whisperCpp({ ...engine, binPath: '/bin/true' }),
    sentence: /没有为第 1 段.*WHISPER_BIN/,
  },
];

transcriberContract('whisper.cpp with a scripted model', {
  make: () => whisperCpp(scripted),
  // The script ends at 8 s: the end that each answer is clamped to tells the pieces apart.
  pieces: [quiet(3), quiet(0.4), quiet(5)],
  expectAnswer: (answer, i) => {
    const endMs = [3000, 400, 5000][i]!;
    expect(answer.text).toBe('您好，安程保险');
    expect(answer.segments).toEqual([
      { startMs: 0, endMs: 20, text: '您好，安程' },
      { startMs: 20, endMs, text: '保险' },
    ]);
  },
  enginePids: () => enginePids(built.binPath),
  broken: broken(scripted),
});

if (prepared.state === 'missing') {
  it.skipIf(!process.env.CI)(
    `the real model could not be had, nothing is known about it: ${prepared.sentence}`,
    () => {
      throw new Error(prepared.sentence);
    },
  );
} else {
  const [hello, goodbye] = await firstAndLastTurnOfAgent('policy-lookup-clean');
  transcriberContract('whisper.cpp with the real base model', {
    make: () => whisperCpp(prepared.engine),
    pieces: [hello!, goodbye!],
    expectAnswer: (answer, i) => expect(answer.text).toContain(['您好', '再见'][i]),
    enginePids: () => enginePids(built.binPath),
    broken: [],
  });
}

describe('whisper.cpp at work', () => {
  it('gives up after the time limit and says so', { timeout: 60_000 }, async () => {
    const failure = whisperCpp(scripted, { timeoutMsFor: () => 30 }).transcribe([quiet(2)]);
    await expect(failure).rejects.toThrow(/第 1 段超过时限/);
    expect(enginePids(built.binPath)).toEqual([]);
  });

  it('hears the pieces after one that crashed the engine', { timeout: 60_000 }, async () => {
    // Stands before the real engine and dies when it is given more than one piece.
    const fragile = join(folder, 'fragile');
    await writeFile(
      fragile,
      `#!/bin/sh\ncase "$*" in *1.wav*) kill -SEGV $$;; esac\nexec '${built.binPath}' "$@"\n`,
    );
    await chmod(fragile, 0o755);
    const heard = await whisperCpp({ ...scripted, binPath: fragile }, { lanes: 1 }).transcribe(
      [2, 3, 4, 5].map(quiet),
    );
    expect(heard.map(({ segments }) => segments.at(-1)!.endMs)).toEqual([2000, 3000, 4000, 5000]);
  });

  it('stamps the transcript with what can change the words, and nothing else', () => {
    const { name, model, settings } = whisperCpp(scripted, { threads: 3 }).stamp();
    expect({ name, model }).toEqual({ name: 'whisper.cpp', model: 'scripted' });
    expect(settings).toEqual({
      version: built.version,
      language: 'zh',
      prompt: defaultPrompt,
      beam: 1,
      fallback: false,
    });
  });
});
