import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCode } from './check-code.ts';
import { checkout } from './checkout.ts';
import { runChild } from './child.ts';
import { prepareEngine } from './start/engine.ts';
import { buildPages } from './start/pages.ts';
import type { TestCount } from './testing/test-count.ts';

// `npm test [-- arguments for vitest]`: does its own set-up, runs everything, and ends with the count.
const isCi = Boolean(process.env.CI);
const args = process.argv.slice(2);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
process.on('disconnect', () => stopping.abort());

const count: TestCount = { passed: 0, failed: 0, skipped: [] };
try {
  // Types, style and dead code count as one test; a run of chosen tests leaves them out.
  if (args.length === 0) await checkCode().then((isWell) => (isWell ? count.passed++ : count.failed++));
  await setUp(stopping.signal);
  await runVitest(stopping.signal);
} catch (problem) {
  console.error(stopping.signal.aborted ? '测试被中断。' : (problem as Error).message);
  count.failed += 1;
}

for (const { title, reason } of count.skipped) console.log(`跳过！${title}:${reason}`);
if (isCi && count.skipped.length > 0) {
  console.log(`CI 中不许跳过：${count.skipped.length} 项跳过的测试算作失败。`);
  count.failed += count.skipped.length;
}
const skipped = count.skipped.length > 0 && !isCi ? `, ${count.skipped.length} skipped` : '';
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);

async function setUp(signal: AbortSignal): Promise<void> {
  const missing = await prepareEngine(process.env, (line) => console.log(line), signal);
  if (missing) console.log(`语音引擎没有备好，要用到它的测试会失败或跳过：${missing}`);
  await buildPages(signal, () => console.log('正在生成网页……'));
}

async function runVitest(signal: AbortSignal): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tingjian-count-'));
  const file = join(folder, 'count.json');
  const { code } = await runChild(join(checkout, 'node_modules/vitest/vitest.mjs'), {
    args: ['run', ...args],
    env: { ...process.env, TINGJIAN_TEST_COUNT: file, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    onLine: (line) => console.log(line),
    signal,
  });
  const ran = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TestCount) : null;
  rmSync(folder, { recursive: true, force: true });
  count.passed += ran?.passed ?? 0;
  // A run that ended badly without saying which test failed still failed.
  count.failed += ran?.failed || (code === 0 ? 0 : 1);
  count.skipped.push(...(ran?.skipped ?? []));
}
