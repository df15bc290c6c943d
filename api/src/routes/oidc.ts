import { z } from '@hono/zod-openapi';
import { addressOf } from '../access/address-of.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const onward = { 302: { description: '转到下一页' } };
const PATHS = [
  { method: 'get', path: '/auth/sign-in/oidc', summary: '去统一登录的页面', responses: onward },
  {
    method: 'get',
    path: '/auth/oauth2/callback/{providerId}',
    summary: '从统一登录的页面回来',
    request: { params: z.object({ providerId: z.string() }) },
    responses: onward,
  },
] as const;

/** Signing in elsewhere (OpenID Connect), by the two addresses of better-auth that this needs and no others. */
export function oidcRoutes({ auth, log }: Serving) {
  const app = routes();
  for (const path of PATHS) app.openAPIRegistry.registerPath(path);
  app.get('/auth/sign-in/oidc', async (c) => {
    const answer = await auth.handler(
      new Request(new URL('/api/auth/sign-in/oauth2', c.req.url), {
        method: 'POST',
        headers: { ...Object.fromEntries(c.req.raw.headers), 'content-type': 'application/json' },
        body: JSON.stringify({
          providerId: 'oidc',
          callbackURL: '/',
          errorCallbackURL: '/sign-in?failed=oidc',
        }),
      }),
    );
    const { url } = (await answer.json().catch(() => ({}))) as { url?: string };
    for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
    return c.redirect(url ?? '/sign-in?failed=oidc');
  });
  app.get('/auth/oauth2/callback/:providerId', (c) => {
    log.info({ from: addressOf(c) }, 'somebody comes back from the sign-in page elsewhere');
    return auth.handler(c.req.raw);
  });
  return app;
}
