/** `npm run -s judge -- FILE…`: one JSON line per file on the standard output; docs/judge.md has the shape. */
import { Refusal } from '@tingjian/core/refusal.ts';
import { type JudgeArguments, readArguments, USAGE } from './judge/arguments.ts';
import { hearWithEngine } from './judge/hear-with-engine.ts';
import { judgeFile } from './judge/judge-file.ts';
import { shippedRules } from './judge/shipped-rules.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const options = wanted(argv);
  if (!options) return 2;
  const rules = await shippedRules(options.organisation?.split(/[,,]/).filter(Boolean));
  const hear = hearWithEngine(options['agent-channel']);
  let failed = 0;
  for (const [i, file] of options.files.entries()) {
    console.error(`[${i + 1}/${options.files.length}] ${file}`);
    try {
      print(await judgeFile(file, options, rules, hear));
    } catch (error) {
      failed += 1;
      const problem = problemOf(error);
      print({ file, error: problem });
      console.error(`  没有评出结果：${problem.message}`);
    }
  }
  return failed > 0 ? 2 : 0;
}

function wanted(argv: string[]): JudgeArguments | null {
  try {
    return readArguments(argv);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return null;
  }
}

function problemOf(error: unknown): { code: string; message: string } {
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { code: 'no-such-file', message: '没有这个文件' };
  if (code === 'EISDIR') return { code: 'not-a-file', message: '这是文件夹，不是文件' };
  if (code === 'EACCES') return { code: 'not-readable', message: '没有读取这个文件的权限' };
  return { code: 'failed', message };
}

function print(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
