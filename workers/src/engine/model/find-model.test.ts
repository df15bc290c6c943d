import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { cacheFolder } from '../cache-folder.ts';
import { prepareEngine } from '../prepare-engine.ts';
import { baseModel, modelUrls } from './base-model.ts';
import { writeTinyModel } from './convert/ctranslate2-for-tests.ts';
import { findModel } from './find-model.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tingjian-model-'));
  return () => rm(folder, { recursive: true });
});

const find = (env: NodeJS.ProcessEnv) =>
  findModel({ env, cache: folder, mayDownload: false, onProgress: () => {} });

it('takes WHISPER_MODEL before the cache', async () => {
  await mkdir(join(folder, 'models'));
  const mine = join(folder, 'mine.bin');
  const head = Buffer.alloc(1_100_000);
  for (const [i, value] of [0x67676d6c, 51_865, 1500, 768, 12, 12].entries()) head.writeInt32LE(value, i * 4);
  await writeFile(mine, head);
  expect(await find({ WHISPER_MODEL: mine })).toMatchObject({ path: mine, name: 'small', source: mine });
});

it('converts a faster-whisper folder once and then finds it in the cache', { timeout: 60_000 }, async () => {
  const given = join(folder, 'faster-whisper');
  await mkdir(given);
  await writeTinyModel(given, 'f32');
  const steps: string[] = [];
  const look = () =>
    findModel({
      env: { WHISPER_MODEL: given },
      cache: folder,
      mayDownload: false,
      onProgress: ({ step }) => steps.push(step),
    });
  const first = await look();
  expect(steps).toContain('convert');
  steps.length = 0;
  expect(await look()).toEqual(first);
  expect(steps).toEqual([]);
  expect((await readdir(join(folder, 'models'))).length).toBe(1);
});

it('says what is wrong with a WHISPER_MODEL that cannot be used', async () => {
  await expect(find({ WHISPER_MODEL: join(folder, 'gone') })).rejects.toThrow(/gone 不存在.*去掉这个设置/);
  await expect(find({ WHISPER_MODEL: import.meta.filename })).rejects.toThrow(
    /不是 whisper\.cpp 的 ggml 模型文件/,
  );
  await expect(find({ WHISPER_MODEL: folder })).rejects.toThrow(/没有 model\.bin/);
});

it('sets a wrong file in the cache aside, but not one that is being copied, and says where the right one belongs', async () => {
  const models = join(folder, 'models');
  await mkdir(models);
  const file = join(models, baseModel.fileName);
  await writeFile(file, 'the beginning');
  const sentence = /没有语音模型.*ggml-base\.bin 放进.*models.*WHISPER_MODEL/;
  await expect(find({})).rejects.toThrow(sentence);
  expect(await readdir(models)).toEqual(['ggml-base.bin']);
  await utimes(file, new Date(0), new Date(0));
  await expect(find({})).rejects.toThrow(sentence);
  expect(await readdir(models)).toEqual(['ggml-base.bin.refused']);
});

it('asks Hugging Face, then its mirror, and a mirror of your own first', () => {
  const hosts = (env: NodeJS.ProcessEnv) => modelUrls(env).map((url) => new URL(url).host);
  expect(hosts({})).toEqual(['huggingface.co', 'hf-mirror.com']);
  expect(hosts({ HF_ENDPOINT: 'https://models.example/' })).toEqual([
    'models.example',
    'huggingface.co',
    'hf-mirror.com',
  ]);
});

it('keeps the cache where it is told to, and in the data folder when nothing else can be written', async () => {
  expect(await cacheFolder({ TINGJIAN_CACHE: join(folder, 'a'), XDG_CACHE_HOME: join(folder, 'b') })).toBe(
    join(folder, 'a'),
  );
  expect(await cacheFolder({ XDG_CACHE_HOME: join(folder, 'b'), HOME: folder })).toBe(
    join(folder, 'b', 'tingjian'),
  );
  expect(await cacheFolder({ HOME: folder })).toBe(join(folder, '.cache', 'tingjian'));
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await cacheFolder({ HOME: file }, join(folder, 'data'))).toBe(join(folder, 'data', 'cache'));
  await expect(cacheFolder({ HOME: file })).rejects.toThrow('TINGJIAN_CACHE');
});

it('answers with a sentence, without fetching anything, when it may only look', async () => {
  const env = { ...process.env, TINGJIAN_CACHE: folder, WHISPER_MODEL: '' };
  const prepared = await prepareEngine({ env, mayFetch: false });
  expect(prepared).toMatchObject({
    state: 'missing',
    missing: 'program',
    sentence: expect.stringContaining('npm start'),
  });
  const broken = await prepareEngine({ env: { ...env, WHISPER_BIN: import.meta.filename }, mayFetch: false });
  expect(broken).toMatchObject({
    state: 'missing',
    missing: 'program',
    sentence: expect.stringContaining('WHISPER_BIN'),
  });
});
