import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import type { MiddlewareHandler } from 'hono';
import { PAGE_POLICY } from '../front-door/security-headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><title>听鉴</title><p>网页还没有生成。请运行 npm start。</p>';

/** The built pages; every address that is no file is the application itself, which knows its own addresses. */
export function pages(folder: string | null): MiddlewareHandler {
  return async (c) => {
    const asked = normalize(decodeURIComponent(new URL(c.req.url).pathname)).replaceAll('\0', '');
    const file = folder ? ((await fileAt(folder, asked)) ?? (await fileAt(folder, '/index.html'))) : null;
    if (!file) return c.html(NOT_BUILT, 503);
    const headers: Record<string, string> = {
      'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
      'content-length': String(file.size),
      // Files under assets/ carry a hash in their names.
      'cache-control':
        asked.startsWith('/assets/') && !file.path.endsWith('index.html')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      'content-security-policy': PAGE_POLICY,
    };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    return c.body(Readable.toWeb(createReadStream(file.path)) as ReadableStream, 200, headers);
  };
}

async function fileAt(folder: string, address: string): Promise<{ path: string; size: number } | null> {
  const path = join(folder, address);
  if (!path.startsWith(join(folder, '/'))) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? { path, size: found.size } : null;
}
