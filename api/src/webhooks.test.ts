import { score } from '@tingjian/db/testing/sample-call.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { noteDelivery } from '@tingjian/db/writes/webhooks/note-delivery.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeliveriesAnswer, NewWebhookAnswer, WebhookAnswer } from './answers/webhooks.ts';
import { type Asked, type Door, openDoor, submit } from './testing/open-door.ts';

let door: Door;
let boss: Asked;

beforeAll(async () => {
  door = await openDoor();
  await addPerson(door.fresh.writing, { number: '9006', name: '郑管', role: 'administrator' });
  boss = await door.as('9006');
});
afterAll(() => door.close());

const GOOD = { name: '工单系统', url: 'https://example.com/hook', events: ['scored', 'fatal'] };
const asJson = (value: unknown, method = 'POST') => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
async function added(more: Partial<typeof GOOD> = {}): Promise<NewWebhookAnswer> {
  const answer = await boss.request('/api/webhooks', asJson({ ...GOOD, ...more }));
  expect(answer.status).toBe(201);
  return (await answer.json()) as NewWebhookAnswer;
}
const list = async () => (await (await boss.request('/api/webhooks')).json()) as WebhookAnswer[];
const deliveries = async (id: string, query = '') =>
  (await (await boss.request(`/api/webhooks/${id}/deliveries${query}`)).json()) as DeliveriesAnswer;
const isGivenUp = async (id: string) => {
  for (let triesBefore = 0; ; triesBefore += 1) {
    const result = { deliveryId: id, triesBefore, isDelivered: false, answer: '500' };
    if ((await noteDelivery(door.fresh.writing, result)) === 'dead') return triesBefore + 1;
  }
};

test('201: the secret is told once and never again', async () => {
  const { id, secret } = await added();
  expect(secret).toMatch(/^whsec_.{40,}$/);
  const shown = JSON.stringify(await list()) + JSON.stringify(await deliveries(id));
  const trail = JSON.stringify(await door.fresh.client`select * from audit`);
  expect(shown + trail).not.toContain(secret);
  expect((await list()).find((each) => each.id === id)).toMatchObject({ ...GOOD, isActive: true, dead: 0 });
});

test.each<[string, object]>([
  ['a file', { url: 'file:///etc/passwd' }],
  ['javascript', { url: 'javascript:alert(1)' }],
  ['no address', { url: 'example.com' }],
  ['a password in the address', { url: 'https://a:b@example.com/' }],
  ['an address as long as a book', { url: `https://example.com/${'a'.repeat(2000)}` }],
  ['an event nobody knows', { events: ['deleted'] }],
  ['no events', { events: [] }],
  ['no name', { name: ' ' }],
])('400: %s', async (_, wrong) => {
  const before = (await list()).length;
  expect((await boss.request('/api/webhooks', asJson({ ...GOOD, ...wrong }))).status).toBe(400);
  expect(await list()).toHaveLength(before);
});

test('204: changed, paused and removed, each with what was before', async () => {
  const { id } = await added({ name: '要改的' });
  const change = { name: '改过的', isActive: false };
  expect((await boss.request(`/api/webhooks/${id}`, asJson(change, 'PATCH'))).status).toBe(204);
  expect((await list()).find((each) => each.id === id)).toMatchObject({ ...GOOD, ...change });
  expect((await boss.request(`/api/webhooks/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await boss.request(`/api/webhooks/${id}`, { method: 'DELETE' })).status).toBe(404);
  const rows = await door.fresh.client`
    select actor, action, before from audit where subject = ${`webhook:${id}`} order by seq`;
  expect(rows.map(({ actor, action }) => [actor, action])).toEqual([
    ['9006', 'add-webhook'],
    ['9006', 'change-webhook'],
    ['9006', 'remove-webhook'],
  ]);
  expect(rows[1]!.before).toMatchObject({ name: '要改的', isActive: true });
});

test('202: a test message and a call that is scored are put in line, once; paused addresses hear nothing', async () => {
  const { id } = await added();
  const paused = await added();
  await boss.request(`/api/webhooks/${paused.id}`, asJson({ isActive: false }, 'PATCH'));
  expect((await boss.request(`/api/webhooks/${id}/test`, { method: 'POST' })).status).toBe(202);
  const transcript = JSON.stringify({
    utterances: [{ speaker: 'agent', text: '您好', startMs: 0, endMs: 900 }],
    durationMs: 5000,
  });
  const call = (await (await submit(door, transcript, { fileName: 'a.json' })).json()) as { id: string };
  await score(door.fresh.writing, call.id);
  await score(door.fresh.writing, call.id);
  const { rows, total } = await deliveries(id);
  expect([total, rows.map(({ event }) => event).sort()]).toEqual([2, ['scored', 'test']]);
  expect(rows.find(({ event }) => event === 'scored')!.body).toMatchObject({
    ...{ event: 'scored', callId: call.id, agentNumber: '8006' },
    points: { highest: expect.any(Number), lowest: expect.any(Number) },
  });
  expect((await deliveries(paused.id)).total).toBe(0);
});

test('204, 409, 404: what was given up is sent again; what was not, is not', async () => {
  const { id } = await added();
  const { id: deliveryId } = (await (
    await boss.request(`/api/webhooks/${id}/test`, { method: 'POST' })
  ).json()) as { id: string };
  const again = (delivery = deliveryId, hook = id) =>
    boss.request(`/api/webhooks/${hook}/deliveries/${delivery}/send-again`, { method: 'POST' });
  expect((await again()).status).toBe(409);
  expect(await isGivenUp(deliveryId)).toBe(8);
  expect((await deliveries(id, '?state=dead')).rows).toMatchObject([
    { id: deliveryId, state: 'dead', tries: 8, lastAnswer: '500' },
  ]);
  expect((await list()).find((each) => each.id === id)!.dead).toBe(1);
  expect((await again()).status).toBe(204);
  expect((await deliveries(id)).rows).toMatchObject([{ state: 'waiting', tries: 0 }]);
  expect((await again(deliveryId, (await added()).id)).status).toBe(404);
  expect((await again('x')).status).toBe(404);
  expect((await boss.request('/api/webhooks/x/test', { method: 'POST' })).status).toBe(404);
});

test('403: for administrators only', async () => {
  for (const path of ['/api/webhooks', '/api/webhooks/00000000-0000-4000-8000-000000000000/deliveries']) {
    expect((await door.app.request(path)).status).toBe(403);
    expect((await (await door.as('8006')).request(path)).status).toBe(403);
  }
});
