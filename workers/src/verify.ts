/** `npm run verify [-- --json]`: are the stored scorecards what their sources make of them? docs/operating.md */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { installation, stopSignal } from './judging/on-database.ts';
import { progressLine } from './judging/progress-line.ts';
import { summaryOf } from './verify/summary-of.ts';
import { verify } from './verify/verify.ts';

const USAGE = `用法：npm run verify [-- --json]
没有差异时退出码为 0，有差异为 1，核对不了为 2。--json 每处差异输出一行 JSON，最后一行是总数。`;

process.exitCode = await main();

async function main(): Promise<number> {
  const asJson = wantsJson();
  if (asJson === null) {
    console.error(USAGE);
    return 2;
  }
  const signal = stopSignal();
  try {
    const result = await verify({
      ...{ ...installation(), threads: availableParallelism(), signal },
      onDifference: (found) => console.log(asJson ? JSON.stringify(found) : found.sentence),
      onProgress: progressLine((line) => console.error(`核对评分表 ${line}`)),
    });
    console.log(asJson ? JSON.stringify(result) : summaryOf(result));
    return result.differences > 0 ? 1 : 0;
  } catch (error) {
    console.error(signal.aborted ? '已停止，没有核对完。' : (error as Error).message);
    return 2;
  }
}

function wantsJson(): boolean | null {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch {
    return null;
  }
}
