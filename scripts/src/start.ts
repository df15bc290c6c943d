import { startProduct } from './start/product.ts';
import { runUntilStopped } from './start/run-until-stopped.ts';
import { say } from './start/say.ts';
import { readSettings } from './start/settings.ts';

await runUntilStopped(async (undo, signal) => {
  const settings = readSettings(process.env);
  await startProduct(settings, undo, signal);
  say(`听鉴已就绪: http://127.0.0.1:${settings.port} (${reach()})`);
});

/** From where it can be opened. */
function reach(): string {
  const { HOST, PUBLIC_URL } = process.env;
  if (PUBLIC_URL) return `对外地址 ${PUBLIC_URL}`;
  return !HOST || HOST === 'localhost' || HOST.startsWith('127.') ? '只在本机监听' : `监听 ${HOST}`;
}
