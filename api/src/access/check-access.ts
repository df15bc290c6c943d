import { Refusal } from '@tingjian/core/refusal.ts';
import type { Database } from '@tingjian/db/connect.ts';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { OWNERS } from './owners.ts';
import { type Access, ROUTE_ACCESS } from './route-access.ts';
import { reach, scopeOf, type Viewer } from './viewer.ts';
import type { WhoAsks } from './who-asks.ts';

/** What one may do before the one-time password is changed. */
const BEFORE_CHANGE = new Set(['GET /api/me', 'POST /api/password', 'POST /api/sign-out']);

/** Lets a request pass to its handler, or not: who asks, what the route needs, whose thing it is. */
export function checkAccess(who: WhoAsks, db: Database): MiddlewareHandler {
  return async (c, next) => {
    const name = routeName(c);
    if (!name) return next();
    const access = ROUTE_ACCESS[name]!;
    const viewer = await who.viewer(c.req.raw.headers);
    if (viewer) c.set('viewer', viewer);
    if (access === 'everyone') return next();
    if (!viewer) throw new Refusal('not-signed-in');
    if (viewer.mustChangePassword && !BEFORE_CHANGE.has(name)) throw new Refusal('must-change-password');
    if (access !== 'signed-in') await mustReach(c, viewer, access, { db, name });
    return next();
  };
}

async function mustReach(
  c: Context,
  viewer: Viewer,
  access: Exclude<Access, string>,
  { db, name }: { db: Database; name: string },
) {
  const far = reach(viewer, access.action);
  if (!far) throw new Refusal('not-allowed');
  const scope = scopeOf(viewer, far);
  c.set('scope', scope);
  if (access.of === 'list' || access.of === 'nobody' || scope.reach === 'all') return;
  const { parameter, owner, missing } = OWNERS[access.of];
  const found = await owner(db, parameterOf(c, name, parameter));
  if (!found) throw new Refusal(missing);
  const isTheirs = found.number === scope.number;
  const isOfTheirTeam = scope.reach === 'team' && found.teamIds.some((id) => scope.teamIds.includes(id));
  if (!isTheirs && !isOfTheirTeam) throw new Refusal('not-allowed');
}

/** What the address says for a parameter of the route: before the handler's turn, Hono does not tell it. */
function parameterOf(c: Context, routeName: string, parameter: string): string {
  const place = routeName.split('/').indexOf(`:${parameter}`);
  const given = c.req.path.split('/')[place] ?? '';
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}

/** `GET /api/calls/:id`; null for what is no route of the api. */
function routeName(c: Context): string | null {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const route = matchedRoutes(c).find((each) => each.method === method && isRoute(each.path));
  return route ? `${method} ${route.path}` : null;
}

const isRoute = (path: string) => path.startsWith('/api/') && !path.endsWith('*');

/** The routes of an app, as the table names them. */
export function routeNames(app: Pick<Hono, 'routes'>): string[] {
  const named = app.routes.filter(({ method, path }) => method !== 'ALL' && isRoute(path));
  return [...new Set(named.map(({ method, path }) => `${method} ${path}`))];
}

/** Throws when a route is not in the table, or the table names one that is not there. */
export function mustMatchTable(app: Pick<Hono, 'routes'>): void {
  const there = new Set(routeNames(app));
  const unlisted = [...there].filter((name) => !Object.hasOwn(ROUTE_ACCESS, name));
  const gone = Object.keys(ROUTE_ACCESS).filter((name) => !there.has(name));
  if (unlisted.length > 0)
    throw new Error(`routes without an entry in route-access.ts: ${unlisted.join(', ')}`);
  if (gone.length > 0) throw new Error(`route-access.ts names routes that do not exist: ${gone.join(', ')}`);
}
