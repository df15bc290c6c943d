import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkout } from './checkout.ts';
import { runChild } from './child.ts';

// `npm run bench [-- PART …]` is the public benchmark, workers/src/bench/benchmark.ts, whole or in parts;
// `npm run bench -- NAME [arguments]` runs another bench, NAME.ts in workers/src/bench, api/src/bench or web/src/bench.
const args = process.argv.slice(2);
const folder = join(checkout, 'workers', 'src', 'bench');
const folders = [folder, ...['api', 'web'].map((room) => join(checkout, room, 'src', 'bench'))];
const own = folders
  .map((each) => join(each, `${basename(args[0] ?? '')}.ts`))
  .find((each) => existsSync(each));
const file = own ?? join(folder, 'benchmark.ts');
const { code } = await runChild(file, {
  args: own ? args.slice(1) : args,
  onLine: (line) => console.log(line),
});
process.exit(code ?? 1);
