import { afterAll, beforeAll, expect, test } from 'vitest';
import { teamsList } from '../reads/people/teams-list.ts';
import { people } from '../schema/people.ts';
import { users } from '../schema/sign-in.ts';
import { EVERYTHING } from '../scope.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { addDemoPeople } from './add-demo-people.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('the demo has three teams with a lead each and one of every role but an administrator; twice does no harm', async () => {
  await addDemoPeople(fresh.writing);
  await addDemoPeople(fresh.writing);
  const roles = (await fresh.db.select({ role: people.role }).from(people)).map(({ role }) => role);
  const counted = Object.fromEntries(
    [...new Set(roles)].map((role) => [role, roles.filter((each) => each === role).length]),
  );
  expect(counted).toEqual({
    ...{ agent: 40, 'team-lead': 3, inspector: 2, manager: 1, trainer: 1, observer: 1 },
  });
  const teams = await teamsList(fresh.db, EVERYTHING);
  expect(teams.map(({ members, leads }) => [members, leads.length])).toEqual([
    [14, 1],
    [15, 1],
    [14, 1],
  ]);
  expect(await fresh.db.$count(users)).toBe(0);
});
