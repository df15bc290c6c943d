/** `npm run rescore`: scores all stored calls with the rules that count now; docs/operating.md tells when. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { installation, stopSignal } from './judging/on-database.ts';
import { progressLine } from './judging/progress-line.ts';
import { rescore } from './rescore/rescore.ts';

const USAGE = '用法：npm run rescore [-- --threads 线程数]';

process.exitCode = await main();

async function main(): Promise<number> {
  const threads = wantedThreads();
  if (!threads) {
    console.error(USAGE);
    return 2;
  }
  const signal = stopSignal();
  try {
    const startedAt = Date.now();
    const onProgress = progressLine((line) => console.error(`重新评分 ${line}`));
    const { total, saved, kept, failed, problems } = await rescore({
      ...{ ...installation(), threads, onProgress, signal },
    });
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    if (kept > 0) console.log(`${kept} 通改用以前按同样规则评好的评分表。`);
    if (total > 0) console.log(`重新评分完成：${saved} 通，用时 ${seconds} 秒。`);
    else if (kept === 0) console.log('没有需要重新评分的通话：所有评分表都是按现行规则评出的。');
    if (failed > 0) console.log([`${failed} 通没有评完，例如：`, ...problems].join('\n  '));
    return failed > 0 ? 1 : 0;
  } catch (error) {
    console.error(signal.aborted ? '已停止。再运行一次会接着评。' : (error as Error).message);
    return 1;
  }
}

function wantedThreads(): number | null {
  try {
    const { values } = parseArgs({ options: { threads: { type: 'string' } } });
    const given = z.coerce.number().int().min(1).max(64).optional().safeParse(values.threads);
    return given.success ? (given.data ?? availableParallelism()) : null;
  } catch {
    return null;
  }
}
