import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

/** One line a request. The query stays out of it: people search for names and numbers. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const line = {
      method: c.req.method,
      // The end of a link to a recording is a secret for ten minutes.
      path: c.req.path.replace(/^(\/api\/sound\/).*/, '$1…'),
      status: c.res.status,
      ms: Math.round(performance.now() - startedAt),
    };
    if (c.res.status >= 500) log.error(line);
    else if (c.req.path.startsWith('/api/')) log.info(line);
  };
}
