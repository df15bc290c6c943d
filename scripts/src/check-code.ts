import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { checkout } from './checkout.ts';
import { runChild } from './child.ts';

const tsc = 'node_modules/typescript/bin/tsc';
const projects = ['core', 'core/tsconfig.test.json', 'db', 'paper', 'api', 'workers', 'web', 'scripts'];
const checks = [
  ...projects.map((project) => ({
    name: `类型 ${project}`,
    program: tsc,
    args: ['-p', project, '--singleThreaded'],
  })),
  { name: '格式与写法 biome', program: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: '无用代码 knip', program: 'node_modules/knip/bin/knip.js', args: ['--no-config-hints'] },
];

/** Types, style and dead code; prints what is wrong and answers whether all is well. */
export async function checkCode(): Promise<boolean> {
  const waiting = [...checks];
  let isWell = true;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const lines: string[] = [];
      const { program, args, name } = check;
      const { isDone } = await runChild(join(checkout, program), {
        args,
        onLine: (line) => lines.push(line),
      });
      console.log(`${isDone ? '✓' : '✗'} ${name}`);
      if (isDone) continue;
      isWell = false;
      console.log(lines.join('\n'));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return isWell;
}
