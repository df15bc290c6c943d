import { PERMISSIONS, reachOf } from '@tingjian/core/people/permissions.ts';
import { ROLES } from '@tingjian/core/people/roles.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from '../testing/open-door.ts';
import { type Asker, permissionWorld, SUBJECTS, type Subject } from '../testing/permission-world.ts';
import { routeNames } from './check-access.ts';
import { OWNERS } from './owners.ts';
import { ROUTE_ACCESS } from './route-access.ts';

let door: Door;
let world: Awaited<ReturnType<typeof permissionWorld>>;
beforeAll(async () => {
  door = await openDoor();
  world = await permissionWorld(door);
}, 120_000);
afterAll(() => door.close());

/** What stands in for parameters that are nobody's thing. */
const NO_THING = '00000000-0000-4000-8000-000000000000';
const OTHER_PARAMETERS: Record<string, string> = {
  ...{ code: 'P01', month: '2026-10', day: '2026-10-31', providerId: 'oidc' },
};
const ACCESS_REFUSALS = ['not-signed-in', 'not-allowed', 'must-change-password'];

/** From the tables alone: may this asker come in? */
function mayComeIn(routeName: string, asker: Asker, subject: Subject | null): boolean {
  const access = ROUTE_ACCESS[routeName]!;
  if (access === 'everyone') return true;
  if (asker.role === null) return false;
  if (access === 'signed-in') return true;
  const far = reachOf(asker.role, access.action);
  if (asker.isKey) return far === 'all';
  if (far === null || far === 'all' || subject === null) return far !== null;
  return subject === 'own' || (subject === 'team' && far === 'team');
}

function addressOf(routeName: string, asker: Asker, subject: Subject | null): string {
  const access = ROUTE_ACCESS[routeName]!;
  const path = routeName.split(' ')[1]!;
  return path.replaceAll(/:(\w+)/g, (_, parameter: string) => {
    const of =
      typeof access === 'object' && access.of !== 'list' && access.of !== 'nobody' ? access.of : null;
    if (of && subject && OWNERS[of].parameter === parameter) {
      const id = world.subjectOf(asker, subject).ids[of];
      if (!id)
        throw new Error(`routes are about a new kind of thing, “${of}”: make one in permission-world.ts`);
      return encodeURIComponent(id);
    }
    return OTHER_PARAMETERS[parameter] ?? NO_THING;
  });
}

/** Some of what is allowed ends sessions, one's own too: then that person signs in again and asks once more. */
async function askOnce(routeName: string, asker: Asker, subject: Subject | null) {
  const answer = await ask(routeName, asker, subject);
  if (answer.code !== 'not-signed-in' || asker.number === null) return answer;
  asker.door = await door.as(asker.number);
  return ask(routeName, asker, subject);
}

async function ask(routeName: string, asker: Asker, subject: Subject | null) {
  const [method] = routeName.split(' ');
  const answer = await asker.door.request(addressOf(routeName, asker, subject), { method });
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return { status: answer.status, code: null, text: '' };
  }
  const text = await answer.text();
  const code = answer.status >= 400 && text.startsWith('{') ? (JSON.parse(text).error?.code ?? null) : null;
  return { status: answer.status, code: code as string | null, text };
}

test('every route, every role, own, team and other: in as the tables say, and never otherwise', async () => {
  const names = routeNames(door.whole);
  const wrong = {
    successes: [] as string[],
    refusals: [] as string[],
    faults: [] as string[],
    rows: [] as string[],
  };
  let cells = 0;
  let lists = 0;
  for (const name of names) {
    const access = ROUTE_ACCESS[name]!;
    const isOwned = typeof access === 'object' && access.of !== 'list' && access.of !== 'nobody';
    for (const asker of world.askers) {
      for (const subject of isOwned ? SUBJECTS : [null]) {
        cells += 1;
        const { status, code, text } = await askOnce(name, asker, subject);
        const cell = `${name} · ${asker.name} · ${subject ?? '–'} → ${status} ${code ?? ''}`;
        const isIn = !ACCESS_REFUSALS.includes(code ?? '');
        const isExpected = mayComeIn(name, asker, subject);
        if (isIn && !isExpected) wrong.successes.push(cell);
        if (!isIn && isExpected) wrong.refusals.push(cell);
        if (status >= 500) wrong.faults.push(cell);
        const far = asker.role && typeof access === 'object' && reachOf(asker.role, access.action);
        if (isIn && status < 300 && !asker.isKey && (far === 'own' || far === 'team')) {
          lists += 1;
          const told = world.beyond(asker, far).filter((mark) => text.includes(mark));
          if (told.length > 0) wrong.rows.push(`${cell}: ${told.join(', ')}`);
        }
      }
    }
  }
  console.log(
    `permission matrix: ${names.length} routes, ${world.askers.length} askers, ${cells} cells, ` +
      `${wrong.successes.length} unexpected successes; ${lists} answers searched for rows beyond reach`,
  );
  expect(wrong).toEqual({ successes: [], refusals: [], faults: [], rows: [] });
  expect(cells).toBeGreaterThan(names.length * world.askers.length);
  expect(lists).toBeGreaterThan(20);
}, 240_000);

test('every route has an entry, every kind of owner a thing, and every action a route or a reason', () => {
  expect(routeNames(door.whole).sort()).toEqual(Object.keys(ROUTE_ACCESS).sort());
  const someone = world.subjectOf(world.askers[1]!, 'other');
  for (const of of Object.keys(OWNERS))
    expect(someone.ids, `permission-world.ts has no ${of}`).toHaveProperty(of);
  expect(ROLES.every((role) => Object.values(PERMISSIONS).some((row) => role in row))).toBe(true);
});

test('a key limited to some actions does no more than those', async () => {
  const { makeApiKey } = await import('@tingjian/db/writes/make-api-key.ts');
  const { key } = await makeApiKey(door.fresh.writing, {
    ...{ name: '录音系统', role: 'manager', actions: ['submit-calls'], expiresAt: null },
  });
  const headers = { authorization: `Bearer ${key}` };
  for (const name of routeNames(door.whole)) {
    const access = ROUTE_ACCESS[name]!;
    if (typeof access === 'string') continue;
    const [method, path] = name.split(' ') as [string, string];
    const address = path.replaceAll(/:(\w+)/g, (_, parameter) => OTHER_PARAMETERS[parameter] ?? NO_THING);
    const answer = await door.whole.request(address, { method, headers });
    if (access.action === 'submit-calls') expect(answer.status, name).not.toBe(403);
    else expect(answer.status, name).toBe(403);
  }
});
