import { z } from '@hono/zod-openapi';
import { noteSignInElsewhere } from '@tingjian/db/writes/note-sign-in.ts';
import { addressOf } from '../access/address-of.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const FAILED = '/sign-in?failed=oidc';

const onward = { 302: { description: '转到下一页' } };
const PATHS = [
  { method: 'get', path: '/auth/sign-in/oidc', summary: '去统一登录的页面', responses: onward },
  {
    method: 'get',
    path: '/auth/callback/{providerId}',
    summary: '从统一登录的页面回来',
    request: { params: z.object({ providerId: z.string() }) },
    responses: onward,
  },
] as const;

/** Signing in elsewhere (OpenID Connect), by the two addresses of better-auth that this needs and no others. */
export function oidcRoutes({ auth, who, writing, oidcName, log }: Serving) {
  const app = routes();
  for (const path of PATHS) app.openAPIRegistry.registerPath(path);
  app.get('/auth/sign-in/oidc', async (c) => {
    const answer = await auth.handler(
      new Request(new URL('/api/auth/sign-in/social', c.req.url), {
        method: 'POST',
        headers: { ...Object.fromEntries(c.req.raw.headers), 'content-type': 'application/json' },
        body: JSON.stringify({ provider: 'oidc', callbackURL: '/', errorCallbackURL: FAILED }),
      }),
    );
    const { url } = (await answer.json().catch(() => ({}))) as { url?: string };
    if (!url) log.warn({ status: answer.status }, 'the sign-in page elsewhere does not answer as it should');
    for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
    return c.redirect(url ?? FAILED);
  });
  app.get('/auth/callback/:providerId', async (c) => {
    const answer = await auth.handler(c.req.raw);
    const session = answer.headers.getSetCookie().find((cookie) => cookie.includes('session_token='));
    if (!session) return answer;
    const viewer = await who.viewer(new Headers({ cookie: session.split(';')[0]! }));
    // Known there and not, or no longer, here.
    if (!viewer?.number) return c.redirect(FAILED);
    await noteSignInElsewhere(
      { ...writing, actor: viewer.number, origin: addressOf(c) },
      oidcName ?? c.req.param('providerId'),
    );
    return answer;
  });
  return app;
}
