import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkout } from './checkout.ts';
import { runChild } from './child.ts';

// `npm run bench -- NAME [arguments]` runs workers/src/bench/NAME.ts; without a name it lists them.
const [name = '', ...args] = process.argv.slice(2);
const folder = join(checkout, 'workers', 'src', 'bench');
const file = join(folder, `${basename(name)}.ts`);
if (!name || !existsSync(file)) {
  const names = globSync('*.ts', { cwd: folder }).filter((each) => !each.endsWith('.test.ts'));
  console.error(
    `用法：npm run bench -- 名称 [参数]。可用的名称：${names.map((each) => basename(each, '.ts')).join('、') || '(还没有)'}。`,
  );
  process.exit(2);
}
const { code } = await runChild(file, { args, onLine: (line) => console.log(line) });
process.exit(code ?? 1);
