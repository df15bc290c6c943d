import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, expect, test } from 'vitest';
import { pages } from './routes/pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'tingjian-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>听鉴</title>');
writeFileSync(join(folder, 'assets', 'page-a1b2.js'), 'let words = 1;');
writeFileSync(join(folder, 'assets', 'page-a1b2.js.gz'), gzipSync('let words = 1;'));

const app = new Hono();
app.get('*', pages(folder));
const ask = (path: string, headers = {}) => app.request(path, { headers });

test('a file with a hash in its name is kept for ever, and sent packed to who can unpack', async () => {
  const packed = await ask('/assets/page-a1b2.js', { 'accept-encoding': 'gzip, deflate' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toContain('Accept-Encoding');
  expect(packed.headers.get('content-type')).toContain('javascript');
  expect(packed.headers.get('cache-control')).toContain('immutable');
  expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe('let words = 1;');
  const plain = await ask('/assets/page-a1b2.js');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe('let words = 1;');
});

test.each([
  ['/'],
  ['/calls/1?t=2'],
  ['/assets/page-of-an-older-build.js'],
  ['/..%2F..%2Fetc/passwd'],
  ['/%ff'],
  ['//etc/passwd'],
])('%s is the application, which is asked for anew each time', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<title>听鉴</title>');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
});

test('pages that are not built say how to build them', async () => {
  const app = new Hono().get('*', pages(null));
  const answer = await app.request('/');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('npm start');
});
