import type { Context, MiddlewareHandler } from 'hono';

const YEAR_SECONDS = 365 * 24 * 3600;
const ANSWERS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Pages: nothing from elsewhere, no script in the page itself. antd and Swagger UI write styles as they go. */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer carries, refusals and faults too. */
export function securityHeaders(publicOrigin: string | null): MiddlewareHandler {
  const isHttps = publicOrigin?.startsWith('https:') ?? false;
  return async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('x-frame-options', 'DENY');
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (isHttps) c.header('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    unlessSaid(c, 'content-security-policy', ANSWERS);
    if (c.req.path.startsWith('/api/')) unlessSaid(c, 'cache-control', 'no-store');
  };
}

function unlessSaid(c: Context, name: string, value: string): void {
  if (!c.res.headers.has(name)) c.header(name, value);
}
