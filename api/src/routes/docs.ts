import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '@tingjian/core/refusal.ts';
import { routes } from './routes.ts';

const FILES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>听鉴接口</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({url:'/api/openapi.json',dom_id:'#ui',validatorUrl:null})</script></body></html>`;

/** GET /api/docs: the interface, readable. Everything comes from here; nothing is fetched from outside. */
export function docsRoutes() {
  const app = routes();
  app.get('/docs', (c) => c.html(PAGE));
  app.get('/docs/:file', async (c) => {
    const file = c.req.param('file');
    const type = FILES[file];
    if (!type) throw new Refusal('not-found');
    return c.body(await readFile(join(folder, file)), 200, { 'content-type': type });
  });
  return app;
}
