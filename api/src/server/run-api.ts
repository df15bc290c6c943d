import { makeLog } from '@tingjian/db/settings/make-log.ts';
import { type ApiSettings, readApiSettings } from '../env.ts';
import { startApi } from './start-api.ts';

const settings = settingsOrExit();
const log = makeLog('api', settings.logLevel);
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled'));

const starting = startApi(settings, log);
let isStopping = false;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), 9000).unref();
    await starting.then((api) => api.stop()).catch((error) => log.error({ err: error }, 'stopping failed'));
    process.exit(0);
  });
}
await starting.catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

function settingsOrExit(): ApiSettings {
  try {
    return readApiSettings(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
