/** `npm run bench -- rescore-bench [calls]`: the part `rescore` of the benchmark, with fewer or more calls. */
import { rescoreReport } from './rescore/rescore-report.ts';

console.log(await rescoreReport(Number(process.argv[2] ?? 100_000)));
