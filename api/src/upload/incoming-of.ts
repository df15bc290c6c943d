import { Readable } from 'node:stream';

/** Node's own stream of the request, which costs less memory than the web one; there is none in tests. */
export function incomingOf(env: unknown): Readable | null {
  const incoming = (env as { incoming?: unknown } | undefined)?.incoming;
  return incoming instanceof Readable ? incoming : null;
}
