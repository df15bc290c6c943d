import { runProcess } from '@tingjian/db/settings/run-process.ts';
import { readWorkerSettings } from '../env.ts';
import { startWorker } from './start-worker.ts';

await runProcess({
  name: 'worker',
  readSettings: readWorkerSettings,
  start: (settings, log) => startWorker(settings, process.env, log),
});
