import { Refusal } from '@tingjian/core/refusal.ts';
import type { MiddlewareHandler } from 'hono';
import type { DoorSettings } from '../front-door/door-settings.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page from elsewhere cannot get at us by pointing its own name at our address (the Host is checked), nor write by
 * posting across (the Origin is checked): the cookies that its visitor has with us are of no use to it.
 */
export function guard({
  hosts,
  publicOrigin,
}: Pick<DoorSettings, 'hosts' | 'publicOrigin'>): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!hosts.has(nameOf(host))) throw new Refusal('foreign-page', { detail: host.slice(0, 100) });
    if (!READS.has(c.req.method)) {
      const origin = c.req.header('origin');
      if (origin !== undefined && !isOurs(origin, host, publicOrigin))
        throw new Refusal('foreign-page', { detail: origin.slice(0, 100) });
      if (c.req.header('sec-fetch-site') === 'cross-site') throw new Refusal('foreign-page');
    }
    await next();
  };
}

/** The public address itself, in its own scheme; else the very host that was asked. */
function isOurs(origin: string, host: string, publicOrigin: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  if (origin === publicOrigin) return true;
  const from = new URL(origin);
  if (publicOrigin && from.host === new URL(publicOrigin).host) return false;
  return from.host === host;
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
