import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coachingList } from '../../reads/coaching-list.ts';
import { noticesList, unreadNotices } from '../../reads/notices-list.ts';
import { teams } from '../../schema/teams.ts';
import { EVERYTHING, type Scope } from '../../scope.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addReviewers, findingsCall } from '../../testing/sample-review.ts';
import { readNotices } from '../read-notices.ts';
import { finishCoaching } from './finish-coaching.ts';
import { makeCoaching, type NewCoaching } from './make-coaching.ts';
import { seeCoaching } from './see-coaching.ts';

let fresh: FreshDatabase;
let writing: FreshDatabase['writing'];
beforeAll(async () => {
  fresh = await freshDatabase();
  writing = fresh.writing;
  await addReviewers(writing);
  await publishDefaults(writing);
});
afterAll(() => fresh.drop());

const wanted = (more: Partial<NewCoaching> = {}): NewCoaching => ({
  ...{ personNumber: '8006', callId: null, item: null, note: '一起听这通电话。' },
  ...{ dueAt: null, by: '8100', ...more },
});
const list = (scope: Scope, state: 'open' | 'done' | 'all' = 'open') =>
  coachingList(fresh.db, scope, { state, now: writing.clock.now() });

test('coaching is arranged, given and read; each time the person concerned hears of it', async () => {
  const callId = await findingsCall(writing);
  const dueAt = new Date(writing.clock.now().getTime() + 3600_000);
  const { id } = await makeCoaching(writing, wanted({ callId, item: 'P01', dueAt }));
  expect(await list(EVERYTHING)).toMatchObject([
    { id, person: { name: '李静' }, call: { id: callId }, madeBy: '陈晓', isOverdue: false, done: null },
  ]);
  writing.clock.at = new Date(dueAt.getTime() + 1);
  expect((await list(EVERYTHING))[0]!.isOverdue).toBe(true);
  await expect(seeCoaching(writing, { coachingId: id, by: '8100' })).rejects.toMatchObject({
    code: 'not-own-coaching',
  });
  await finishCoaching(writing, { coachingId: id, by: '8100', note: '听了，练了开头语。' });
  expect(await list(EVERYTHING)).toMatchObject([
    { note: '一起听这通电话。\n听了，练了开头语。', isOverdue: false, done: { by: '陈晓' }, seenAt: null },
  ]);
  await expect(finishCoaching(writing, { coachingId: id, by: '8100', note: '又' })).rejects.toMatchObject({
    code: 'coaching-done',
  });
  await seeCoaching(writing, { coachingId: id, by: '8006' });
  await seeCoaching(writing, { coachingId: id, by: '8006' });
  expect(await list(EVERYTHING)).toEqual([]);
  expect(await list(EVERYTHING, 'done')).toHaveLength(1);

  const notices = await noticesList(fresh.db, '8006', { limit: 10, offset: 0 });
  expect(notices).toMatchObject({ total: 2, unread: 2 });
  await readNotices(writing, { by: '9001', ids: [notices.rows[0]!.id] });
  expect(await unreadNotices(fresh.db, '8006')).toBe(2);
  await readNotices(writing, { by: '8006', ids: [notices.rows[0]!.id] });
  expect(await unreadNotices(fresh.db, '8006')).toBe(1);
  await readNotices(writing, { by: '8006', ids: null });
  expect(await unreadNotices(fresh.db, '8006')).toBe(0);
});

test('everybody sees as far as they reach', async () => {
  const { id } = await makeCoaching(writing, wanted());
  const [team] = await fresh.db.select().from(teams);
  const lead: Scope = { reach: 'team', teamIds: [team!.id], number: '8100' };
  expect((await list(lead)).map((row) => row.id)).toEqual([id]);
  expect((await list({ reach: 'own', number: '8006' })).map((row) => row.id)).toEqual([id]);
  expect(await list({ reach: 'team', teamIds: [], number: '9001' })).toEqual([]);
  expect(await list({ reach: 'own', number: '9001' })).toEqual([]);
});

test('refused whole: unknown people, calls of others, oneself, what is not there', async () => {
  const callId = await findingsCall(writing);
  const refused = async (more: Partial<NewCoaching>, code: string) =>
    expect(makeCoaching(writing, wanted(more))).rejects.toMatchObject({ code });
  await refused({ personNumber: '0000' }, 'person-not-found');
  await refused({ personNumber: '9001', callId }, 'not-their-call');
  await refused({ callId: randomUUID() }, 'call-not-found');
  await refused({ by: '8006' }, 'not-own-coaching');
  await expect(seeCoaching(writing, { coachingId: randomUUID(), by: '8006' })).rejects.toMatchObject({
    code: 'coaching-not-found',
  });
  const before = await list(EVERYTHING, 'all');
  const { id } = await makeCoaching(writing, wanted());
  await expect(finishCoaching(writing, { coachingId: id, by: '8006', note: '我' })).rejects.toMatchObject({
    code: 'not-own-coaching',
  });
  expect(await list(EVERYTHING, 'all')).toHaveLength(before.length + 1);
});
