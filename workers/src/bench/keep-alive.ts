import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';

/** Runs a program and starts it again whenever it dies, as npm start or a service manager does. */
export function keepAlive(file: string, env: NodeJS.ProcessEnv, logPath: string, args: string[] = []) {
  const log = openSync(logPath, 'a');
  let isStopping = false;
  let child: ChildProcess;
  const start = () => {
    child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', log, log] });
    child.once('exit', () => {
      if (!isStopping) setTimeout(start, 500);
    });
  };
  start();
  return {
    kill: () => child.kill('SIGKILL'),
    async stop() {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}
