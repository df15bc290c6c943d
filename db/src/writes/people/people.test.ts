import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleList } from '../../reads/people/people-list.ts';
import { accountOf, personDetails, personHistory } from '../../reads/people/person-details.ts';
import { teamsList } from '../../reads/people/teams-list.ts';
import { viewerOf } from '../../reads/viewer-of.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { EVERYTHING } from '../../scope.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addPerson } from '../add-person.ts';
import { setPassword } from '../set-password.ts';
import { addTeam } from './add-team.ts';
import { changeRole } from './change-role.ts';
import { editPerson } from './edit-person.ts';
import { givePassword } from './give-password.ts';
import { leavePerson } from './leave-person.ts';
import { movePerson } from './move-person.ts';
import { renameTeam } from './rename-team.ts';
import { returnPerson } from './return-person.ts';

let fresh: FreshDatabase;
let writing: FreshDatabase['writing'];
let one: string;
let two: string;
const day = (offset: number) =>
  new Date(Date.now() + 8 * 3600_000 + offset * 24 * 3600_000).toISOString().slice(0, 10);

beforeAll(async () => {
  fresh = await freshDatabase();
  // Who is where today is asked of the database's own clock.
  writing = { ...fresh.writing, clock: { at: new Date(), now: () => new Date() }, actor: 'admin' };
  one = (await addTeam(writing, '一组')).id;
  two = (await addTeam(writing, '二组')).id;
});
afterAll(() => fresh.drop());

const list = (more: object = {}) =>
  peopleList(fresh.db, { state: 'present', page: 1, pageSize: 50, ...more }, EVERYTHING, writing.clock.now());
const teamsOf = async (number: string) =>
  (await personDetails(fresh.db, number))!.stays.map(({ team, fromDay, toDay }) => [team, fromDay, toDay]);

test('a person is found by 工号, name and initials, in the team of today', async () => {
  await addPerson(
    writing,
    { number: '8101', name: '曾莉莉', role: 'agent', post: '产险坐席' },
    { teamId: one, fromDay: day(-30) },
  );
  for (const q of ['810', '莉莉', 'zll', 'CLL']) {
    expect((await list({ q })).rows, q).toMatchObject([{ number: '8101', team: { name: '一组' } }]);
  }
  expect((await list({ q: 'zll', teamId: two })).total).toBe(0);
  expect((await list({ q: '%' })).total).toBe(0);
  expect((await list({ post: '产险坐席', role: 'agent' })).total).toBe(1);
});

test('a 工号 is given once, whatever its letters', async () => {
  await addPerson(writing, { number: 'A01', name: '甲', role: 'agent' });
  await expect(addPerson(writing, { number: 'a01', name: '乙', role: 'agent' })).rejects.toMatchObject({
    code: 'duplicate-agent',
  });
});

test('a move to come counts from its day on, one in the past at once', async () => {
  await addPerson(
    writing,
    { number: '8102', name: '王磊', role: 'agent' },
    { teamId: one, fromDay: day(-30) },
  );
  await movePerson(writing, '8102', { teamId: two, fromDay: day(5) });
  expect((await viewerOf(fresh.db, '8102'))!.teamIds).toEqual([one]);
  expect((await list({ q: '8102' })).rows[0]!.team!.name).toBe('一组');
  await movePerson(writing, '8102', { teamId: two, fromDay: day(-3) });
  expect(await teamsOf('8102')).toEqual([
    ['一组', day(-30), day(-4)],
    ['二组', day(-3), null],
  ]);
  expect((await viewerOf(fresh.db, '8102'))!.teamIds).toEqual([two]);
  await expect(movePerson(writing, '8102', { teamId: two, fromDay: day(0) })).rejects.toMatchObject({
    code: 'already-in-team',
  });
  const [last] = await personHistory(fresh.db, '8102');
  expect(last).toMatchObject({
    ...{ action: 'move-person', actor: 'admin' },
    before: { teams: [`一组 ${day(-30)}–${day(4)}`, `二组 ${day(5)}–`] },
    after: { teams: [`一组 ${day(-30)}–${day(-4)}`, `二组 ${day(-3)}–`] },
  });
});

test('days have to be possible: entry, probation, teams', async () => {
  const person = { number: '8103', name: '张敏', role: 'agent' as const, entryDay: day(-10) };
  await expect(addPerson(writing, person, { teamId: one, fromDay: day(-11) })).rejects.toMatchObject({
    code: 'team-before-entry',
  });
  await addPerson(writing, person, { teamId: one, fromDay: day(-10) });
  await expect(movePerson(writing, '8103', { teamId: two, fromDay: day(-20) })).rejects.toMatchObject({
    code: 'before-entry',
  });
  await expect(editPerson(writing, '8103', { entryDay: day(-5) })).rejects.toMatchObject({
    code: 'team-before-entry',
  });
  await expect(editPerson(writing, '8103', { probationEnd: day(-11) })).rejects.toMatchObject({
    code: 'probation-before-entry',
  });
  await editPerson(writing, '8103', { name: '章敏', probationEnd: day(60) });
  expect(await personDetails(fresh.db, '8103')).toMatchObject({
    name: '章敏',
    entryDay: day(-10),
    leftOn: null,
  });
  await expect(
    movePerson(writing, '8103', { teamId: one.replace(/^./, '0'), fromDay: day(0) }),
  ).rejects.toThrow();
});

/** A review in somebody's hands, of a call of 8101. */
async function claimed(by: string): Promise<string> {
  const callId = crypto.randomUUID();
  await fresh.db.insert(calls).values({
    ...{ id: callId, label: `C-${callId.slice(0, 8)}`, agentNumber: '8101', state: 'scored' as const },
    ...{
      startedAt: new Date(),
      receivedAt: new Date(),
      fileName: 'a.wav',
      contentHash: callId,
      source: 'recording' as const,
    },
  });
  const id = crypto.randomUUID();
  await fresh.db.insert(reviews).values({
    ...{ id, callId, queue: 'risk', state: 'claimed', createdAt: new Date() },
    ...{ claimedBy: by, claimedAt: new Date(), leaseUntil: new Date(Date.now() + 1000_000) },
  });
  return id;
}

test('who leaves is signed out, gives back what they had claimed, and keeps their history', async () => {
  await addPerson(
    writing,
    { number: '9101', name: '赵婷', role: 'inspector' },
    { teamId: one, fromDay: day(-9) },
  );
  await setPassword(writing, { personNumber: '9101', password: 'a long enough sentence', mustChange: false });
  const review = await claimed('9101');
  await leavePerson(writing, '9101', day(3));
  expect(await accountOf(fresh.db, '9101')).not.toBeNull();
  await leavePerson(writing, '9101', day(0));
  expect(await accountOf(fresh.db, '9101')).toBeNull();
  const [released] = await fresh.db.select().from(reviews).where(eq(reviews.id, review));
  expect(released).toMatchObject({ state: 'waiting', claimedBy: null, leaseUntil: null });
  expect(await teamsOf('9101')).toEqual([['一组', day(-9), day(0)]]);

  await leavePerson(writing, '9101', day(-1));
  await expect(leavePerson(writing, '9101', day(0))).rejects.toMatchObject({ code: 'already-left' });
  await expect(givePassword(writing, '9101')).rejects.toMatchObject({ code: 'already-left' });
  await expect(changeRole(writing, '9101', 'trainer')).rejects.toMatchObject({ code: 'already-left' });
  expect((await list({ q: '9101' })).total).toBe(0);
  expect((await list({ q: '9101', state: 'left' })).total).toBe(1);
  await expect(returnPerson(writing, '9101', { onDay: day(-1), teamId: two })).rejects.toMatchObject({
    code: 'return-before-leaving',
  });
  await returnPerson(writing, '9101', { onDay: day(0), teamId: one });
  expect(await teamsOf('9101')).toEqual([['一组', day(-9), null]]);
  await expect(returnPerson(writing, '9101', { onDay: day(1), teamId: null })).rejects.toMatchObject({
    code: 'not-left',
  });
});

test('of two administrators who take the role from each other at once, one keeps it', async () => {
  for (const number of ['9201', '9202']) {
    await addPerson(writing, { number, name: '管理', role: 'administrator' });
    await setPassword(writing, {
      personNumber: number,
      password: 'a long enough sentence',
      mustChange: false,
    });
  }
  const tries = await Promise.allSettled([
    changeRole({ ...writing, actor: '9201' }, '9202', 'manager'),
    changeRole({ ...writing, actor: '9202' }, '9201', 'manager'),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const left = await fresh.db.select().from(people).where(eq(people.role, 'administrator'));
  expect(left.length).toBe(1);
  const last = left[0]!.number;
  await expect(leavePerson(writing, last, day(0))).rejects.toMatchObject({ code: 'last-administrator' });
  await expect(changeRole({ ...writing, actor: last }, last, 'manager')).rejects.toMatchObject({
    code: 'own-access',
  });
  // One who has no password cannot take over.
  await addPerson(writing, { number: '9203', name: '无密码', role: 'administrator' });
  await expect(changeRole(writing, last, 'manager')).rejects.toMatchObject({ code: 'last-administrator' });
});

test('teams tell who leads them and how many are in them', async () => {
  await addPerson(
    writing,
    { number: '9301', name: '黄涛', role: 'team-lead' },
    { teamId: two, fromDay: day(-1) },
  );
  const found = await teamsList(fresh.db, EVERYTHING);
  expect(found.find(({ id }) => id === two)).toMatchObject({
    ...{ name: '二组', members: 2, leads: [{ number: '9301', name: '黄涛' }] },
  });
  expect(await teamsList(fresh.db, { reach: 'team', teamIds: [one], number: 'x' })).toMatchObject([
    { id: one },
  ]);
  await expect(addTeam(writing, '二组')).rejects.toMatchObject({ code: 'duplicate-team' });
  await expect(renameTeam(writing, one, '二组')).rejects.toMatchObject({ code: 'duplicate-team' });
  await renameTeam(writing, one, '夜班组');
  expect((await teamsList(fresh.db, EVERYTHING)).map(({ name }) => name)).toContain('夜班组');
});
