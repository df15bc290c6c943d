import { watch } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.ts';
import { startProduct } from './start/product.ts';
import { runUntilStopped } from './start/run-until-stopped.ts';
import { say } from './start/say.ts';
import { readSettings } from './start/settings.ts';

/** What each service is made of: a change there starts it again. The pages renew themselves in the browser. */
const sources = { api: ['core', 'db', 'paper', 'api'], worker: ['core', 'db', 'paper', 'workers'] } as const;

await runUntilStopped(async (undo, signal) => {
  const settings = readSettings(process.env);
  const services = await startProduct(settings, undo, signal, true);
  for (const name of ['api', 'worker'] as const) {
    let soon: NodeJS.Timeout | undefined;
    for (const folder of sources[name]) {
      watch(join(checkout, folder, 'src'), { recursive: true, signal }, () => {
        clearTimeout(soon);
        soon = setTimeout(() => void services[name].restart(), 300);
      }).on('error', () => {});
    }
  }
  say(`听鉴已就绪(开发): http://127.0.0.1:5173 ,接口 http://127.0.0.1:${settings.port} (只在本机监听)`);
});
