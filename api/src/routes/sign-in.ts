import { createRoute, z } from '@hono/zod-openapi';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { hasLeft } from '@tingjian/core/people/has-left.ts';
import { passwordProblem } from '@tingjian/core/people/new-password.ts';
import { ACTIONS } from '@tingjian/core/people/permissions.ts';
import { ROLES } from '@tingjian/core/people/roles.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { lockedUntil, personSigningIn } from '@tingjian/db/reads/person-signing-in.ts';
import { noteSignIn, noteSignOut, noteWrongPassword } from '@tingjian/db/writes/note-sign-in.ts';
import { setPassword } from '@tingjian/db/writes/set-password.ts';
import type { Context } from 'hono';
import { addressOf } from '../access/address-of.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { reach } from '../access/viewer.ts';
import type { MeAnswer } from '../answers/me.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const credentials = z.object({
  username: z.string().trim().min(1, '请填写用户名').max(64),
  password: z.string().min(1, '请填写密码').max(256),
});
const passwords = z.object({ current: z.string().max(256), next: z.string().max(256) });
const me = z
  .object({
    number: z.string().nullable(),
    name: z.string(),
    role: z.enum(ROLES),
    mustChangePassword: z.boolean(),
    permissions: z.partialRecord(z.enum(ACTIONS as [string, ...string[]]), z.enum(['own', 'team', 'all'])),
  })
  .openapi('Me');
const body = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

/** Signing in and out, and one's own password. Locks are per user name: a centre sits behind one address. */
export function signInRoutes({ writing, auth, who, oidcName, limits }: Serving) {
  const { db, clock } = writing;
  const signIn = async (headers: Headers, given: { username: string; password: string }) =>
    auth.api.signInUsername({ body: given, headers, asResponse: true });

  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/sign-in',
        summary: '怎样登录',
        responses: { 200: json(z.object({ oidc: z.string().nullable() }), '另一处登录的名称') },
      }),
      (c) => c.json({ oidc: oidcName }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in',
        summary: '用用户名和密码登录，得到会话 cookie',
        request: body(credentials),
        responses: { 204: { description: '已登录' }, ...refusals(400, 401, 423) },
      }),
      async (c) => {
        const { password, ...given } = c.req.valid('json');
        const username = given.username.toLowerCase();
        await limits.ofSignIn(c, username);
        const asker = { ...writing, actor: `sign-in:${username}`, origin: addressOf(c) };
        const until = await lockedUntil(db, username);
        if (until && until > clock.now()) throw locked(until, clock.now());
        const person = await personSigningIn(db, username);
        const mayTry = person && !hasLeft(person, chinaDay(clock.now()));
        // A name that nobody has takes as long as one that somebody has.
        const answer = await signIn(c.req.raw.headers, { username: mayTry ? username : ' ', password });
        if (!mayTry || !answer.ok) {
          const lockedNow = await noteWrongPassword(asker, username);
          throw lockedNow ? locked(lockedNow, clock.now()) : new Refusal('wrong-sign-in');
        }
        await noteSignIn({ ...asker, actor: person.number }, username);
        return withCookies(c, answer);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-out',
        summary: '退出登录',
        responses: { 204: { description: '已退出' }, ...refusals(401) },
      }),
      async (c) => {
        const { writing: theirs } = asking(c);
        const answer = await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true });
        await noteSignOut(theirs);
        who.forget(theirs.actor);
        return withCookies(c, answer);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/password',
        summary: '改自己的密码；其他地方的登录随之结束',
        request: body(passwords),
        responses: { 204: { description: '已修改' }, ...refusals(400, 401, 422, 423) },
      }),
      async (c) => {
        const number = askingPerson(c);
        const { viewer, writing: theirs } = asking(c);
        const { current, next } = c.req.valid('json');
        const username = number.toLowerCase();
        const until = await lockedUntil(db, username);
        if (until && until > clock.now()) throw locked(until, clock.now());
        const checked = await signIn(c.req.raw.headers, { username, password: current });
        if (!checked.ok) {
          const lockedNow = await noteWrongPassword(theirs, username);
          throw lockedNow ? locked(lockedNow, clock.now()) : new Refusal('wrong-sign-in');
        }
        const problem =
          next === current ? '新密码与原密码相同。' : passwordProblem(next, { number, name: viewer.name });
        if (problem) throw new Refusal('weak-password', { detail: problem });
        await setPassword(theirs, { personNumber: number, password: next, mustChange: false });
        return withCookies(c, await signIn(c.req.raw.headers, { username, password: next }));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me',
        summary: '我是谁，能做什么',
        responses: { 200: json(me, '登录的人'), ...refusals(401) },
      }),
      (c) => {
        const { viewer } = asking(c);
        const { number, name, role, mustChangePassword } = viewer;
        const permissions: MeAnswer['permissions'] = {};
        for (const action of ACTIONS) {
          const far = reach(viewer, action);
          if (far) permissions[action] = far;
        }
        return c.json({ number, name, role, mustChangePassword, permissions }, 200);
      },
    );
}

function withCookies(c: Context, answer: Response) {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  return c.body(null, 204);
}

function locked(until: Date, now: Date): Refusal {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return new Refusal('account-locked', { detail: `还需等待 ${minutes} 分钟` });
}
