import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { setPassword } from '@tingjian/db/writes/set-password.ts';
import type { Viewer } from '../access/viewer.ts';
import { listCalls } from '../routes/list-calls.ts';
import { routes } from '../routes/routes.ts';
import type { Serving } from '../serving.ts';
import { type Door, openDoor, submit } from '../testing/open-door.ts';

const MANY_PER_MINUTE = 1e9;
const NUMBER = '9001';

/** The whole api and the bare route, side by side on one database with that many calls. */
export async function startRouteServers(calls: number) {
  const door = await openDoor({ limitPerMinute: MANY_PER_MINUTE });
  await addPerson(door.fresh.writing, { number: NUMBER, name: '王立', role: 'manager' });
  for (let at = 0; at < calls; at += 1) {
    const transcript = {
      utterances: [{ speaker: 'agent', text: `您好${at}`, startMs: 0, endMs: 900 }],
      durationMs: 5000,
    };
    const answer = await submit(door, JSON.stringify(transcript), { fileName: `${at}.json` });
    if (answer.status !== 201) throw new Error(await answer.text());
  }
  const cookie = await signedIn(door);
  const listening: Server[] = [];
  const listen = async (app: { fetch: Parameters<typeof getRequestListener>[0] }) => {
    const server = createServer(getRequestListener((request, env) => app.fetch(request, env)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    listening.push(server);
    return (server.address() as AddressInfo).port;
  };
  return {
    whole: await listen(door.whole),
    bare: await listen(bareRoute(door.fresh.writing)),
    headers: { cookie },
    async stop() {
      for (const server of listening) {
        server.closeAllConnections();
        server.close();
      }
      await door.close();
    },
  };
}

async function signedIn({ fresh, whole }: Door): Promise<string> {
  const password = 'a long enough sentence';
  await setPassword(fresh.writing, { personNumber: NUMBER, password, mustChange: false });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username: NUMBER, password });
  const answer = await whole.request('/api/sign-in', { method: 'POST', headers, body });
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** GET /api/calls with nothing before it: everybody is taken for a manager. */
function bareRoute(writing: Serving['writing']) {
  const viewer: Viewer = {
    ...{ number: NUMBER, actor: NUMBER, name: '王立', role: 'manager' as const, teamIds: [] },
    ...{ actions: null, mustChangePassword: false },
  };
  const app = routes();
  app.use(async (c, next) => {
    c.set('viewer', viewer);
    c.set('scope', { reach: 'all' });
    c.set('serving', writing);
    await next();
  });
  app.route('/api', listCalls({ writing } as Serving));
  return app;
}
