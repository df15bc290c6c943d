import { once } from 'node:events';
import { connect as connectTo, type Socket } from 'node:net';
import { callsList } from '@tingjian/db/reads/calls-list.ts';
import { NO_JUDGE } from '@tingjian/db/reads/reviews/hidden-from.ts';
import { EVERYTHING } from '@tingjian/db/scope.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../server/start-server.ts';
import { type Door, METADATA, openDoor } from '../testing/open-door.ts';

const PORT = 20_000 + (process.pid % 20_000);
let door: Door;
let server: { stop(): Promise<void> };
beforeAll(async () => {
  door = await openDoor();
  server = await startServer(door.whole, { host: '127.0.0.1', port: PORT });
});
afterAll(async () => {
  await server.stop();
  await door.close();
});

const FORM =
  `--b\r\ncontent-disposition: form-data; name="metadata"\r\n\r\n${JSON.stringify(METADATA)}\r\n` +
  `--b\r\ncontent-disposition: form-data; name="recording"; filename="a.wav"\r\n\r\n`;

/** Begins an upload whose file has that many bytes, and sends none of them yet. */
async function begin(fileBytes: number): Promise<Socket> {
  const socket = connectTo(PORT, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.write(
    `POST /api/calls HTTP/1.1\r\nhost: 127.0.0.1:${PORT}\r\nauthorization: Bearer ${door.key}\r\ncontent-length: ${Buffer.byteLength(FORM) + fileBytes}\r\n` +
      `content-type: multipart/form-data; boundary=b\r\n\r\n${FORM}`,
  );
  return socket;
}

test('an upload cut off half-way leaves nothing behind, and the server goes on', async () => {
  const socket = await begin(1_000_000);
  socket.write(Buffer.alloc(200_000, 1));
  while ((await door.leftovers()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  socket.destroy();
  for (let count = 0; (await door.leftovers()).length > 0 && count < 100; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await door.leftovers()).toEqual([]);
  expect((await callsList(door.fresh.db, { page: 1, pageSize: 1 }, EVERYTHING, NO_JUDGE)).total).toBe(0);
  expect((await fetch(`http://127.0.0.1:${PORT}/api/health`)).status).toBe(200);
});

test('413: a file over the limit is refused with an answer that arrives', async () => {
  const length = 20 * 2 ** 20;
  const socket = await begin(length);
  const answered = once(socket, 'data');
  for (let sent = 0; sent < length; sent += 2 ** 20) {
    if (!socket.write(Buffer.alloc(2 ** 20))) await once(socket, 'drain');
  }
  const [answer] = await answered;
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413/);
  expect(await door.leftovers()).toEqual([]);
  socket.destroy();
});
