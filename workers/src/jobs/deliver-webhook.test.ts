import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { change } from '@tingjian/db/change.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { announce } from '@tingjian/db/writes/announce.ts';
import { addWebhook } from '@tingjian/db/writes/webhooks/add-webhook.ts';
import { changeWebhook } from '@tingjian/db/writes/webhooks/change-webhook.ts';
import { removeWebhook } from '@tingjian/db/writes/webhooks/remove-webhook.ts';
import { sendAgain } from '@tingjian/db/writes/webhooks/send-again.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverWebhook } from './deliver-webhook.ts';
import { giveUp } from './give-up.ts';

type Received = { headers: IncomingHttpHeaders; body: string; path: string };
let fresh: FreshDatabase;
const received: Received[] = [];
let respond: (response: ServerResponse) => void;
const never = new AbortController().signal;

/** The other system. */
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  received.push({ headers: request.headers, body, path: request.url! });
  respond(response);
});
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  [fresh] = await Promise.all([freshDatabase(), once(server, 'listening')]);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await fresh.drop();
});
beforeEach(() => {
  received.length = 0;
  respond = (response) => response.writeHead(200).end('ok');
});

async function announced(url = `${address()}/hook`) {
  const hook = await addWebhook(fresh.writing, { name: '对方', url, events: ['reviewed'] });
  await change(fresh.writing, (c) => announce(c, 'reviewed', { callId: randomUUID(), words: '听鉴' }));
  const [row] = await fresh.client`select id from webhook_deliveries where webhook_id = ${hook.id}`;
  return { ...hook, deliveryId: row!.id as string };
}
const state = async (id: string) =>
  (
    await fresh.client`select state, tries, last_answer as answer, delivered_at is not null as done
      from webhook_deliveries where id = ${id}`
  )[0];
/** When the next tries are due, in seconds from now, the farthest last. */
const due = async (deliveryId: string) =>
  (
    await fresh.client`select extract(epoch from start_after - created_on)::int as seconds from pgboss.job
      where name = 'deliver-webhook' and data->>'deliveryId' = ${deliveryId} order by 1`
  ).map(({ seconds }) => seconds as number);
const deliver = (id: string, signal = never, timeoutMs?: number) =>
  deliverWebhook(id, fresh.writing, signal, timeoutMs);

test('a message arrives once, signed over its time and its very bytes', async () => {
  const { deliveryId, secret } = await announced();
  await deliver(deliveryId);
  await deliver(deliveryId);
  expect(received).toHaveLength(1);
  const { headers, body, path } = received[0]!;
  expect([path, headers['content-type'], headers['tingjian-event'], headers['tingjian-delivery']]).toEqual([
    ...['/hook', 'application/json', 'reviewed'],
    deliveryId,
  ]);
  expect(JSON.parse(body)).toMatchObject({ id: deliveryId, event: 'reviewed', words: '听鉴' });
  const at = headers['tingjian-timestamp'];
  const due = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  expect(headers['tingjian-signature']).toBe(`v1=${due}`);
  expect(Number(at)).toBe(fresh.writing.clock.at.getTime() / 1000);
  expect(await state(deliveryId)).toEqual({ state: 'delivered', tries: 1, answer: '200', done: true });
});

test('what is refused is tried again ever later, then given up and noted, until somebody sends it again', async () => {
  const { id, deliveryId } = await announced();
  respond = (response) => response.writeHead(500).end('no'.repeat(100_000));
  await deliver(deliveryId);
  expect(await state(deliveryId)).toMatchObject({ state: 'waiting', tries: 1, answer: '500' });
  for (let at = 0; at < 10; at += 1) await deliver(deliveryId);
  expect(received).toHaveLength(8);
  expect(await state(deliveryId)).toMatchObject({ state: 'dead', tries: 8 });
  expect(await due(deliveryId)).toEqual([0, 30, 120, 600, 1800, 7200, 21_600, 54_000]);
  const noted =
    await fresh.client`select after from audit where action = 'give-up-webhook' and subject = ${`webhook:${id}`}`;
  expect(noted).toMatchObject([{ after: { deliveryId, tries: 8, answer: '500' } }]);

  respond = (response) => response.writeHead(204).end();
  await sendAgain(fresh.writing, { webhookId: id, deliveryId });
  await deliver(deliveryId);
  expect(await state(deliveryId)).toMatchObject({ state: 'delivered', tries: 1, answer: '204' });
});

test('two tries at the same time count as one, and put one more in line', async () => {
  const { deliveryId } = await announced();
  const waiting: ServerResponse[] = [];
  // Nobody is answered before all three have asked.
  respond = (response) => {
    if (waiting.push(response) === 3) for (const each of waiting) each.writeHead(503).end();
  };
  await Promise.all([deliver(deliveryId), deliver(deliveryId), deliver(deliveryId)]);
  expect(await state(deliveryId)).toMatchObject({ state: 'waiting', tries: 1 });
  expect(await due(deliveryId)).toEqual([0, 30]);
});

test('a redirection is not followed', async () => {
  const { deliveryId } = await announced();
  respond = (response) => response.writeHead(302, { location: `${address()}/elsewhere` }).end();
  await deliver(deliveryId);
  expect(received.map(({ path }) => path)).toEqual(['/hook']);
  expect(await state(deliveryId)).toMatchObject({ state: 'waiting', answer: '302（不跟随重定向）' });
});

test('whoever does not answer in time is tried later; nobody there too', async () => {
  const { deliveryId } = await announced();
  respond = () => {};
  await deliver(deliveryId, never, 50);
  expect(await state(deliveryId)).toMatchObject({ state: 'waiting', answer: '10 秒内没有应答' });
  const gone = await announced('http://127.0.0.1:1/');
  await deliver(gone.deliveryId);
  expect((await state(gone.deliveryId))!.answer).toMatch(/^连不上/);
});

test('stopped in the middle, the try does not count', async () => {
  const { deliveryId } = await announced();
  const stop = new AbortController();
  respond = () => stop.abort();
  await expect(deliver(deliveryId, stop.signal)).rejects.toThrow();
  expect(await state(deliveryId)).toMatchObject({ state: 'waiting', tries: 0 });
});

test('while the address is paused its messages wait; when it is removed they are gone', async () => {
  const { id, deliveryId } = await announced();
  await changeWebhook(fresh.writing, id, { isActive: false });
  await deliver(deliveryId);
  expect([received.length, await due(deliveryId)]).toEqual([0, [0, 600]]);
  await changeWebhook(fresh.writing, id, { isActive: true });
  await deliver(deliveryId);
  expect(received).toHaveLength(1);
  await removeWebhook(fresh.writing, id);
  await deliver(deliveryId);
  expect([received.length, await state(deliveryId)]).toEqual([1, undefined]);
});

test('a message that kills its worker again and again is given up, with a sentence', async () => {
  const { deliveryId } = await announced();
  await giveUp({ deliveryId }, fresh.writing);
  await giveUp({ deliveryId }, fresh.writing);
  expect(await state(deliveryId)).toMatchObject({ state: 'dead' });
  expect((await state(deliveryId))!.answer).toContain('已停止尝试');
});
