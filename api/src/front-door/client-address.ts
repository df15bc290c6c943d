import { type BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';

declare module 'hono' {
  interface ContextVariableMap {
    /** Where the request came from; null where there is no network, as in tests. */
    address: string | null;
  }
}

/**
 * Keeps where a request came from. X-Forwarded-For counts only from a proxy that is named, and of it only what the
 * named proxies wrote: the last address that is none of them.
 */
export function noteAddress(trusted: BlockList): MiddlewareHandler {
  return async (c, next) => {
    c.set('address', forwardedFor(connectionOf(c), c.req.header('x-forwarded-for'), trusted));
    await next();
  };
}

export function forwardedFor(
  connected: string | null,
  header: string | undefined,
  trusted: BlockList,
): string | null {
  let address = connected;
  const hops = header?.split(',').map((hop) => plain(hop.trim())) ?? [];
  while (address && isTrusted(address, trusted) && hops.length > 0) {
    const hop = hops.pop()!;
    if (isIP(hop) === 0) break;
    address = hop;
  }
  return address;
}

function connectionOf(c: Context): string | null {
  if (!c.env || !('incoming' in (c.env as object))) return null;
  const { address } = getConnInfo(c).remote;
  return address ? plain(address) : null;
}

const plain = (address: string) => address.replace(/^::ffff:/i, '');

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
