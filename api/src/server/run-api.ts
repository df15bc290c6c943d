import { runProcess } from '@tingjian/db/settings/run-process.ts';
import { readApiSettings } from '../env.ts';
import { startApi } from './start-api.ts';

await runProcess({ name: 'api', readSettings: readApiSettings, start: startApi });
