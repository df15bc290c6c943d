import { Refusal } from '@tingjian/core/refusal.ts';
import type { MiddlewareHandler } from 'hono';

const OURS = new Set(['127.0.0.1', 'localhost', '[::1]']);
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Until people sign in, only this machine may ask. A page from elsewhere cannot get at us by pointing its own name
 * at 127.0.0.1 (the Host is checked), nor write by posting across (the Origin is checked).
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!OURS.has(nameOf(host))) throw new Refusal('foreign-page', { detail: host.slice(0, 100) });
  if (!READS.has(c.req.method)) {
    const origin = c.req.header('origin');
    if (origin !== undefined && originHost(origin) !== host)
      throw new Refusal('foreign-page', { detail: origin.slice(0, 100) });
    if (c.req.header('sec-fetch-site') === 'cross-site') throw new Refusal('foreign-page');
  }
  await next();
  c.header('x-content-type-options', 'nosniff');
  c.header('x-frame-options', 'DENY');
  c.header('referrer-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
};

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
