import type { Context } from 'hono';
import '../front-door/client-address.ts';

/** The network address a request came from; null where there is no network, as in tests. */
export function addressOf(c: Context): string | null {
  return c.get('address') ?? null;
}
