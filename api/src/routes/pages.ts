import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { PAGE_POLICY } from '../front-door/security-headers.ts';

const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><title>听鉴</title><p>网页还没有生成。请运行 npm start。</p>';
// Files under assets/ carry a hash in their names.
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The built pages, packed where they were packed beforehand and the browser can unpack; every address that is no file
 * is the application itself, which knows its own addresses.
 */
export function pages(folder: string | null): MiddlewareHandler {
  if (!folder) return async (c) => c.html(NOT_BUILT, 503);
  const files = serveStatic({ root: folder, precompressed: true });
  const application = serveStatic({ root: folder, precompressed: true, path: 'index.html' });
  return async (c) => {
    const file = await files(c, none);
    const answer = file ?? (await application(c, none));
    if (!answer) return c.html(NOT_BUILT, 503);
    answer.headers.set('cache-control', file && c.req.path.startsWith('/assets/') ? FOR_EVER : 'no-cache');
    answer.headers.set('content-security-policy', PAGE_POLICY);
    return answer;
  };
}

const none = async () => {};
