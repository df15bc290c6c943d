import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { PAGE_POLICY } from '../front-door/security-headers.ts';
import { routes } from './routes.ts';

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const START = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#ui', validatorUrl: null });\n";
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>听鉴接口</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

const SCRIPT = 'text/javascript; charset=utf-8';
const FILES: Record<string, { type: string; bytes: () => Promise<Uint8Array<ArrayBuffer>> | string }> = {
  'start.js': { type: SCRIPT, bytes: () => START },
  'swagger-ui-bundle.js': { type: SCRIPT, bytes: () => shipped('swagger-ui-bundle.js') },
  'swagger-ui.css': { type: 'text/css; charset=utf-8', bytes: () => shipped('swagger-ui.css') },
  'favicon-32x32.png': { type: 'image/png', bytes: () => shipped('favicon-32x32.png') },
};

const page = { 200: { description: '网页或它的文件' } };
const PATHS = [
  { method: 'get', path: '/docs', summary: '这份接口说明，给人看的网页', responses: page },
  {
    method: 'get',
    path: '/docs/{file}',
    summary: '接口说明网页的文件',
    request: { params: z.object({ file: z.string() }) },
    responses: page,
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: '这份接口说明，OpenAPI 3.1',
    responses: { 200: { description: 'OpenAPI 3.1' } },
  },
] as const;

/** GET /api/openapi.json, /api/docs: the interface, readable. Everything comes from here; nothing is fetched from outside. */
export function docsRoutes(describe: () => object) {
  const app = routes();
  let described: object | null = null;
  for (const path of PATHS) app.openAPIRegistry.registerPath(path);
  app.get('/openapi.json', (c) => {
    described ??= describe();
    return c.json(described);
  });
  app.get('/docs', (c) => c.html(PAGE, 200, { 'content-security-policy': PAGE_POLICY }));
  app.get('/docs/:file', async (c) => {
    const name = c.req.param('file');
    const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (!file) throw new Refusal('not-found');
    return c.body(await file.bytes(), 200, { 'content-type': file.type });
  });
  return app;
}

const shipped = (name: string) => readFile(join(folder, name));
