/** `npm run rules -- check FILE…`: what is wrong in a rule set, one line each; docs/rules/README.md tells how to write one. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { LintMessage } from '@tingjian/core/rules/lint-message.ts';
import { lintRules } from '@tingjian/core/rules/lint-rules.ts';
import { readSchedule, type Schedule } from '@tingjian/core/schedule/schedule.ts';

const USAGE = `用法： npm run rules -- check [--schedule 扣分标准.yaml] 文件…
逐行列出规则集里写错、写重、永远不会命中的地方：  文件:行 级别 说明 → 怎么改
没有错误时退出码为 0（可以有警告和提示），有错误时为 1，用法不对时为 2。`;
const LEVELS = { error: '错误', warning: '警告', note: '提示' };
const LARGEST_BYTES = 4_000_000;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  try {
    const { files, schedule } = await wanted(argv);
    let worst = 0;
    for (const file of files) worst = Math.max(worst, await check(file, schedule));
    return worst;
  } catch (problem) {
    console.error(`${sentenceOf(problem)}\n\n${USAGE}`);
    return 2;
  }
}

async function wanted(argv: string[]): Promise<{ files: string[]; schedule: Schedule }> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { schedule: { type: 'string' } },
    allowPositionals: true,
  });
  const [command, ...files] = positionals;
  if (command !== 'check') throw new Error(command ? `没有 ${command} 这个子命令` : '没有写子命令');
  if (files.length === 0) throw new Error('没有给出文件');
  const shipped = fileURLToPath(import.meta.resolve('@tingjian/core/schedules/default.yaml'));
  return { files, schedule: readSchedule(await readFile(values.schedule ?? shipped, 'utf8')) };
}

async function check(file: string, schedule: Schedule): Promise<number> {
  const messages = await messagesOf(file, schedule);
  for (const { line, severity, message, remedy } of messages) {
    console.log(`${file}:${line} ${LEVELS[severity]} ${message}${remedy ? ` → ${remedy}` : ''}`);
  }
  const count = (severity: LintMessage['severity']) =>
    messages.filter((each) => each.severity === severity).length;
  const errors = count('error');
  console.error(`${file}：${errors} 个错误，${count('warning')} 个警告，${count('note')} 条提示`);
  return errors > 0 ? 1 : 0;
}

async function messagesOf(file: string, schedule: Schedule): Promise<LintMessage[]> {
  const { size } = await stat(file);
  if (size > LARGEST_BYTES) {
    const remedy = '规则集通常只有几十 KB，请检查是不是选错了文件';
    return [{ line: 1, severity: 'error', message: '文件超过 1 MB', remedy }];
  }
  return lintRules((await readFile(file)).toString('utf8'), schedule);
}

function sentenceOf(problem: unknown): string {
  if (problem instanceof Refusal) return problem.detail ?? problem.message;
  const { code, message, path } = problem as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `没有这个文件：${path}`;
  if (code === 'EISDIR') return '给的是文件夹，不是文件';
  if (code === 'EACCES') return `没有读取这个文件的权限：${path}`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return '没有这个选项';
  return message;
}
