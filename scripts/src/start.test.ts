import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { runStart, type StartedProduct, startedProduct } from './testing/started-product.ts';

let dataDir: string;
let product: StartedProduct;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tingjian-start-'));
  chmodSync(dataDir, 0o711);
  product = await startedProduct({ dataDir, port: (await freePort(0))! });
});
afterAll(async () => {
  await product?.end();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('npm start', () => {
  test('says one line with the address, and the page answers there', async () => {
    expect(product.said()).toMatch(/^听鉴已就绪: http:\/\/127\.0\.0\.1:\d+ \(只在本机监听\)$/m);
    expect((await fetch(`http://127.0.0.1:${product.port}/api/health`)).status).toBe(200);
  });

  test('a second copy on the same data folder is refused in one sentence and leaves the first alone', async () => {
    const second = await runStart({ dataDir, port: (await freePort(0))! });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^数据文件夹 .* 正由另一份听鉴使用。.*\n$/);
    expect((await fetch(`http://127.0.0.1:${product.port}/api/health`)).status).toBe(200);
  });

  test('a taken port is refused in one sentence', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    const { port } = await new Promise<{ port: number }>((resolve) => {
      taken.once('listening', () => resolve(taken.address() as { port: number }));
    });
    const start = await runStart({ dataDir, port });
    taken.close();
    expect(start.code).toBe(1);
    expect(start.stderr).toMatch(new RegExp(`^端口 ${port} 已被占用.*\\n$`));
  });

  test('bad settings are all listed at once', async () => {
    const start = await runStart({
      dataDir,
      port: 99999,
      env: { DATABASE_URL: 'mysql://x', TINGJIAN_DEMO: 'maybe' },
    });
    expect(start.code).toBe(1);
    expect(start.stderr).toMatch(/^设置有误.*PORT.*DATABASE_URL.*TINGJIAN_DEMO.*\n$/);
  });

  test('PostgreSQL killed outright comes back by itself, and the page answers again', async () => {
    process.kill(product.postgresPid(), 'SIGKILL');
    await product.says('数据库已恢复。');
    await expect
      .poll(async () => (await fetch(`http://127.0.0.1:${product.port}/api/health`)).status, {
        timeout: 20_000,
      })
      .toBe(200);
  });

  test('killed outright, it leaves nothing running, and the next start is ready again', async () => {
    const before = product.processes();
    expect(before.length).toBeGreaterThanOrEqual(3);
    product.kill('SIGKILL');
    await expect.poll(() => product.alive(before), { timeout: 30_000, interval: 200 }).toEqual([]);
    product = await startedProduct({ dataDir, port: product.port });
  });

  test('SIGTERM, even when it comes twice, stops everything, PostgreSQL included', async () => {
    const before = product.processes();
    product.kill('SIGTERM');
    product.kill('SIGTERM');
    expect(await product.exited).toBe(0);
    expect(product.alive(before)).toEqual([]);
    expect(product.said()).toContain('听鉴已停止，没有留下任何进程。');
  });
});
