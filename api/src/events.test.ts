import { change } from '@tingjian/db/change.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { notify } from '@tingjian/db/writes/notify.ts';
import { addTeam } from '@tingjian/db/writes/people/add-team.ts';
import { changeRole } from '@tingjian/db/writes/people/change-role.ts';
import { revokeApiKey } from '@tingjian/db/writes/revoke-api-key.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SubmittedAnswer } from './answers/calls.ts';
import { type Asked, type Door, METADATA, openDoor, submit } from './testing/open-door.ts';
import { sampleWav } from './testing/sample-wav.ts';

let door: Door;

beforeAll(async () => {
  door = await openDoor();
  const { writing } = door.fresh;
  const team = await addTeam(writing, '一班');
  const stay = { teamId: team.id, fromDay: '2026-01-01' };
  await addPerson(writing, { number: '8007', name: '王磊', role: 'agent' }, stay);
  await addPerson(writing, { number: '8800', name: '周班', role: 'team-lead' }, stay);
  await addPerson(writing, { number: '8900', name: '赵敏', role: 'inspector' });
});
afterAll(() => door.close());

async function submitted(agentNumber: string): Promise<string> {
  const answer = await submit(door, sampleWav(), { metadata: { ...METADATA, agentNumber } });
  return ((await answer.json()) as SubmittedAnswer).id;
}

/** An open page: all that it heard, and whether the line has ended. */
async function listen(who: Asked) {
  const answer = await who.request('/api/events');
  expect(answer.status).toBe(200);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  let hasEnded = false;
  let changed = Promise.withResolvers<void>();
  const ended = (async () => {
    for (;;) {
      const { value, done } = await reader.read().catch(() => ({ value: '', done: true }));
      heard += value ?? '';
      hasEnded = done;
      changed.resolve();
      changed = Promise.withResolvers<void>();
      if (done) return;
    }
  })();
  const until = async (is: () => boolean) => {
    while (!is()) await changed.promise;
  };
  await until(() => heard.includes('event: hello'));
  return {
    heard: () => heard,
    hears: (words: string) => until(() => heard.includes(words)),
    hasEnded: () => hasEnded,
    ended,
    close: () => reader.cancel(),
  };
}

test('200: an agent hears of their own calls, a team lead of the team, an inspector of all', async () => {
  const pages = await Promise.all(
    ['8006', '8007', '8800', '8900'].map(async (number) => listen(await door.as(number))),
  );
  const [li, wang, lead, inspector] = pages as [Page, Page, Page, Page];
  const ofLi = await submitted('8006');
  const ofWang = await submitted('8007');
  const ofLiLater = await submitted('8006');
  // What comes last has come: so has, or has not, what came before.
  await Promise.all([
    li.hears(ofLiLater),
    wang.hears(ofWang),
    lead.hears(ofWang),
    inspector.hears(ofLiLater),
  ]);
  expect([ofLi, ofWang].map((id) => li.heard().includes(id))).toEqual([true, false]);
  expect([ofLi, ofWang].map((id) => wang.heard().includes(id))).toEqual([false, true]);
  expect([ofLi, ofWang].map((id) => lead.heard().includes(id))).toEqual([false, true]);
  expect([ofLi, ofWang].map((id) => inspector.heard().includes(id))).toEqual([true, true]);
  await Promise.all(pages.map((page) => page.close()));
});
type Page = Awaited<ReturnType<typeof listen>>;

test('200: a notice rings for whom it is, and for nobody else', async () => {
  const [li, wang] = [await listen(await door.as('8006')), await listen(await door.as('8007'))];
  const tell = (to: string) =>
    change(door.fresh.writing, (c) => notify(c, { to, kind: 'test', text: '有一条新的通知。' }));
  await tell('8006');
  await li.hears('event: notice');
  expect(wang.heard()).not.toContain('event: notice');
  await tell('8007');
  await wang.hears('event: notice');
  await Promise.all([li.close(), wang.close()]);
});

test('signed out, given another role, or with a key taken back, the line ends at once', async () => {
  await addPerson(door.fresh.writing, { number: '8901', name: '孙凯', role: 'inspector' });
  const [li, inspector] = [await door.as('8006'), await door.as('8901')];
  const [page, other, bystander] = [
    await listen(li),
    await listen(inspector),
    await listen(await door.as('8007')),
  ];
  await li.request('/api/sign-out', { method: 'POST' });
  await page.ended;
  await changeRole(door.fresh.writing, '8901', 'trainer');
  await other.ended;
  const program = await listen(door.app);
  const [{ id }] = (await door.fresh.client`select id from api_keys`) as unknown as [{ id: string }];
  await revokeApiKey(door.fresh.writing, id);
  await program.ended;
  expect(bystander.hasEnded()).toBe(false);
  expect((await li.request('/api/events')).status).toBe(401);
  await bystander.close();
});
