import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { addTeam } from '@tingjian/db/writes/people/add-team.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SubmittedAnswer } from './answers/calls.ts';
import type { SoundLinkAnswer } from './answers/sound.ts';
import { type Asked, type Door, METADATA, openDoor, submit } from './testing/open-door.ts';
import { sampleWav } from './testing/sample-wav.ts';

let door: Door;
let li: Asked;
let wang: Asked;
let lead: Asked;
let bytes: Buffer;
let callId: string;

beforeAll(async () => {
  door = await openDoor();
  const { writing } = door.fresh;
  const team = await addTeam(writing, '一班');
  const stay = { teamId: team.id, fromDay: '2026-01-01' };
  await addPerson(writing, { number: '8007', name: '王磊', role: 'agent' }, stay);
  await addPerson(writing, { number: '8800', name: '周班', role: 'team-lead' }, stay);
  [li, wang, lead] = [await door.as('8006'), await door.as('8007'), await door.as('8800')];
  bytes = sampleWav();
  callId = await submitted('8006', bytes);
});
afterAll(() => door.close());

async function submitted(agentNumber: string, sound = sampleWav()): Promise<string> {
  const answer = await submit(door, sound, { metadata: { ...METADATA, agentNumber } });
  return ((await answer.json()) as SubmittedAnswer).id;
}
const linkFor = (who: Asked, id = callId, query = '') =>
  who.request(`/api/calls/${id}/sound-link${query}`, { method: 'POST' });
const link = async (who: Asked, id = callId, query = '') =>
  (await (await linkFor(who, id, query)).json()) as SoundLinkAnswer;
const listenings = async (actor?: string) => {
  const rows = await door.fresh
    .client`select actor, subject, after from audit where action = 'listen' order by seq`;
  return rows.filter((row) => !actor || row.actor === actor);
};

test('200: a link plays for the person who asked, whole and in stretches, and is noted once', async () => {
  const before = (await listenings('8006')).length;
  const { url, expiresAt, lastsSeconds } = await link(li);
  expect(Date.parse(expiresAt) - door.fresh.writing.clock.at.getTime()).toBe(lastsSeconds * 1000);
  const whole = await li.request(url);
  expect(whole.status).toBe(200);
  const sound = Buffer.from(await whole.arrayBuffer());
  for (const [start, end] of [
    [0, 99],
    [100, 4000],
  ] as const) {
    const part = await li.request(url, { headers: { range: `bytes=${start}-${end}` } });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(start, end + 1))).toBe(true);
  }
  const noted = await listenings('8006');
  expect(noted.slice(before)).toEqual([{ actor: '8006', subject: `call:${callId}`, after: { how: 'link' } }]);
});

test('200: the original can be linked to as well', async () => {
  const answer = await li.request((await link(li, callId, '?kind=recording')).url);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
});

test('401, 403: a link that somebody passed on is of no use', async () => {
  const { url } = await link(li);
  expect((await door.whole.request(url)).status).toBe(401);
  expect((await wang.request(url)).status).toBe(403);
  expect((await door.app.request(url)).status).toBe(403);
});

test('410: a link that is over plays no more; a new one does', async () => {
  const { clock } = door.fresh.writing;
  const { url } = await link(li);
  const at = clock.at;
  try {
    clock.at = new Date(at.getTime() + 10 * 60_000 - 1);
    expect((await li.request(url)).status).toBe(200);
    clock.at = new Date(at.getTime() + 10 * 60_000);
    expect((await li.request(url)).status).toBe(410);
    expect((await li.request((await link(li)).url)).status).toBe(200);
  } finally {
    clock.at = at;
  }
});

test('404: what was not signed here, or was changed, is nothing', async () => {
  const { url } = await link(li);
  const [said, signature] = url.slice('/api/sound/'.length).split('.') as [string, string];
  const other = JSON.parse(Buffer.from(said, 'base64url').toString()) as unknown[];
  const claimed = Buffer.from(JSON.stringify(other.with(1, '8007'))).toString('base64url');
  for (const token of [`${claimed}.${signature}`, `${said}.`, said, 'x', `${said}.${signature}x`, '%00']) {
    expect((await li.request(`/api/sound/${token}`)).status, token).toBe(404);
  }
});

test('403: no link to the call of somebody else; a team lead hears the team', async () => {
  expect((await linkFor(wang)).status).toBe(403);
  expect((await linkFor(lead)).status).toBe(403);
  const ofTeam = await submitted('8007');
  const { url } = await link(lead, ofTeam);
  expect((await lead.request(url)).status).toBe(200);
  // The link is not better than the person: the team is left, the link with it.
  await door.fresh.client`delete from team_stays where person_number = '8800'`;
  door.who.forget('8800');
  expect((await lead.request(url)).status).toBe(403);
});

test('401: when the session ends, so do its links', async () => {
  await addPerson(door.fresh.writing, { number: '8810', name: '吴训', role: 'trainer' });
  const trainer = await door.as('8810');
  const { url } = await link(trainer);
  expect((await trainer.request(url)).status).toBe(200);
  await trainer.request('/api/sign-out', { method: 'POST' });
  expect((await trainer.request(url)).status).toBe(401);
});

test('200: a program takes the bytes themselves; the first of many stretches is noted', async () => {
  const id = await submitted('8006');
  const rows = async () => (await listenings()).filter((row) => row.subject === `call:${id}`);
  for (const range of ['bytes=0-9', 'bytes=10-19', 'bytes=20-29']) {
    const answer = await door.app.request(`/api/calls/${id}/recording`, { headers: { range } });
    expect(answer.status).toBe(206);
  }
  expect((await rows()).map(({ actor, after }) => [actor.slice(0, 4), after])).toEqual([
    ['key:', { how: 'recording' }],
  ]);
  await door.app.request(`/api/calls/${id}/sound.wav`);
  expect(await rows()).toHaveLength(2);
  const { clock } = door.fresh.writing;
  clock.at = new Date(clock.at.getTime() + 11 * 60_000);
  await door.app.request(`/api/calls/${id}/recording`);
  expect(await rows()).toHaveLength(3);
});

test('404: a call without sound has no link, and nothing is noted', async () => {
  const before = (await listenings()).length;
  expect((await linkFor(li, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await linkFor(door.app, 'x')).status).toBe(404);
  expect(await listenings()).toHaveLength(before);
});
