import { startProduct } from './start/product.ts';
import { runUntilStopped } from './start/run-until-stopped.ts';
import { say } from './start/say.ts';
import { readSettings } from './start/settings.ts';

await runUntilStopped(async (undo, signal) => {
  const settings = readSettings(process.env);
  await startProduct(settings, undo, signal);
  say(`听鉴已就绪: http://127.0.0.1:${settings.port} (只在本机监听)`);
});
