// `node scripts/run.mjs <command> [arguments]`: installs what the lockfile says when it changed, finds Node 24
// and runs the command's .ts file with it. Plain JavaScript for Node 20 and newer, no dependencies.
// Writes to stderr only: the standard output belongs to the command (`npm run -s judge` prints JSON there).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = {
  start: 'scripts/src/start.ts',
  test: 'scripts/src/test.ts',
  dev: 'scripts/src/dev.ts',
  check: 'scripts/src/check.ts',
  golden: 'workers/src/golden.ts',
  judge: 'workers/src/judge.ts',
  rules: 'workers/src/rules.ts',
  bench: 'scripts/src/bench.ts',
  api: 'api/src/main.ts',
  worker: 'workers/src/main.ts',
  verify: 'scripts/src/verify.ts',
  rescore: 'scripts/src/rescore.ts',
  'api-key': 'scripts/src/api-key.ts',
  password: 'scripts/src/password.ts',
};

const [command, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, command ?? '')) {
  giveUp(`没有这个命令：${command ?? '(空)'}。可用的命令：${Object.keys(commands).join('、')}。`);
}
const settingsFile = join(checkout, '.env');
const withSettings = ['start', 'dev', 'api', 'worker', 'verify', 'rescore', 'api-key', 'password'];
if (withSettings.includes(command) && existsSync(settingsFile)) {
  process.loadEnvFile(settingsFile);
}
try {
  await install(checkout);
} catch (problem) {
  giveUp(problem.message);
}

const child = spawn(node24(), [join(checkout, commands[command]), ...args], {
  // The fourth is a channel that closes when this process dies, however it dies: the command then stops itself.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
child.on('error', (problem) => giveUp(`不能运行 Node 24:${problem.message}。`));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // Ctrl-C in a terminal has already reached the whole group, the command included.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  });
}
// npm killed outright leaves this process to the system: go too.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
}
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
});

function node24() {
  const bundled = join(checkout, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  giveUp(
    `听鉴用 Node 24 运行；依赖里没有适合本机（${process.platform}-${process.arch}）的 Node 24，` +
      `正在使用的是 ${process.version}。请自行安装 Node 24 或更新的版本，再运行一次。`,
  );
}

function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
