import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkout } from './checkout.ts';
import { runChild } from './child.ts';

// `npm run bench [-- PART …]` is the public benchmark, workers/src/bench/benchmark.ts, whole or in parts;
// `npm run bench -- NAME [arguments]` runs another bench, workers/src/bench/NAME.ts.
const args = process.argv.slice(2);
const folder = join(checkout, 'workers', 'src', 'bench');
const own = args[0] ? join(folder, `${basename(args[0])}.ts`) : '';
const isOwn = own !== '' && existsSync(own);
const file = isOwn ? own : join(folder, 'benchmark.ts');
const { code } = await runChild(file, {
  args: isOwn ? args.slice(1) : args,
  onLine: (line) => console.log(line),
});
process.exit(code ?? 1);
