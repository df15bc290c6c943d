import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const shipped = fileURLToPath(import.meta.resolve('@tingjian/core/rule-sets/default.yaml'));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Ended = { code: number; out: string; err: string };

function rules(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'rules.ts'), ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

test('0: the shipped rule set has no errors, and the count is told', async () => {
  const { code, err } = await rules('check', shipped);
  expect(err).toContain('default.yaml：0 个错误');
  expect(code).toBe(0);
});

test('1: a fault is told with file, line, level and remedy', async () => {
  const text = (await readFile(shipped, 'utf8')).replace('kind: agent-number', 'kind: agent-numbr');
  const line = text.split('\n').findIndex((each) => each.includes('agent-numbr')) + 1;
  const path = await file('typo.yaml', text);
  const { code, out } = await rules('check', path);
  expect(out).toContain(`${path}:${line} 错误 没有“agent-numbr”这种条件 → 是不是想写 agent-number`);
  expect(code).toBe(1);
});

test('1: one bad file among good ones is enough', async () => {
  const { code, err } = await rules('check', shipped, await file('empty.yaml', ''));
  expect(err).toContain('empty.yaml：1 个错误');
  expect(code).toBe(1);
});

test.each<[string, string | Uint8Array, string]>([
  ['random bytes', Uint8Array.from({ length: 4096 }, (_, i) => (i * 131) % 256), '不像文本'],
  ['a file of 10 MB', new Uint8Array(10_000_000).fill(97), '超过 1 MB'],
  ['words in another encoding', Uint8Array.from([0xb9, 0xe6, 0xd4, 0xf2]), '读不出的字符'],
])('1: %s end in one line', async (_title, content, reason) => {
  const { code, out } = await rules('check', await file('bad.yaml', content));
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(out).toContain(reason);
  expect(code).toBe(1);
});

test('another schedule knows other items', async () => {
  const schedule = await readFile(
    fileURLToPath(import.meta.resolve('@tingjian/core/schedules/default.yaml')),
    'utf8',
  );
  const without = await file('schedule.yaml', schedule.replace(/^ {2}P13:.*\n/m, ''));
  const { code, out } = await rules('check', '--schedule', without, shipped);
  expect(out).toContain('扣分标准里没有“P13”这一项');
  expect(code).toBe(1);
});

test.each<[string, string[], string]>([
  ['nothing to do', [], '没有写子命令'],
  ['an unknown command', ['fix', shipped], '没有 fix 这个子命令'],
  ['no file', ['check'], '没有给出文件'],
  ['a file that is not there', ['check', '/nowhere/rules.yaml'], '没有这个文件'],
  ['a folder', ['check', tmpdir()], '文件夹'],
  ['an unknown option', ['check', '--fast', shipped], '没有这个选项'],
])('2: %s', async (_title, args, reason) => {
  const { code, err } = await rules(...args);
  expect(err).toContain(reason);
  expect(err).toContain('用法');
  expect(code).toBe(2);
});
