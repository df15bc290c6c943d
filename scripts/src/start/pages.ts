import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cannot, diskFull } from '../cannot.ts';
import { checkout } from '../checkout.ts';
import { runChild } from '../child.ts';
import { packPages } from './pack-pages.ts';

const inputs = [
  ...['web/src/**', 'web/public/**', 'web/index.html', 'web/vite.config.ts', 'web/package.json'],
  ...['core/src/**', 'api/src/answers/**', 'pnpm-lock.yaml'],
];

export const viteProgram = join(checkout, 'web', 'node_modules', 'vite', 'bin', 'vite.js');

/** Builds the pages into web/dist when something they are made of has changed. */
export async function buildPages(signal?: AbortSignal, onStart?: () => void): Promise<void> {
  const dist = join(checkout, 'web', 'dist');
  const stampFile = join(dist, '.made-of');
  const stamp = stampOfInputs();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  onStart?.();

  // Made beside and moved into place: a copy that is running never serves half a build.
  const unfinished = join(checkout, 'web', 'node_modules', `.pages-${process.pid}`);
  const lines: string[] = [];
  try {
    const { isDone, lastLine } = await runChild(viteProgram, {
      args: ['build', '--outDir', unfinished, '--emptyOutDir', '--logLevel', 'warn'],
      cwd: join(checkout, 'web'),
      // Whoever builds them, a test too, builds what people get.
      env: { ...process.env, NODE_ENV: 'production' },
      signal,
      onLine: (line) => lines.push(line),
    });
    if (!isDone) {
      const said = lines.join('\n');
      if (/ENOSPC|EDQUOT/.test(said)) throw new Cannot(diskFull('生成网页'));
      throw new Cannot(`网页没有生成：${lines.find((line) => /error/i.test(line))?.trim() ?? lastLine}。`);
    }
    await packPages(unfinished);
    writeFileSync(join(unfinished, '.made-of'), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(unfinished, dist);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function stampOfInputs(): string {
  const hash = createHash('sha256');
  for (const file of globSync(inputs, { cwd: checkout }).sort()) {
    const path = join(checkout, file);
    if (/\.test\.tsx?$/.test(file) || !statSync(path).isFile()) continue;
    hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
