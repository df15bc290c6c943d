import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { downloadFile } from './download-file.ts';

const model = randomBytes(3_000_000);
const sha256 = createHash('sha256').update(model).digest('hex');
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let ranges: (string | undefined)[] = [];
const server = createServer((request, response) => {
  ranges.push(request.headers.range);
  answer(request, response);
});
let folder = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tingjian-download-'));
  ranges = [];
  return () => rm(folder, { recursive: true });
});

const whole = (_: IncomingMessage, response: ServerResponse) => void response.end(model);

function ranged(request: IncomingMessage, response: ServerResponse) {
  const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(start ? 206 : 200).end(model.subarray(start));
}

function cutOff(request: IncomingMessage, response: ServerResponse) {
  const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(start ? 206 : 200, { 'content-length': model.length - start });
  response.write(model.subarray(start, start + 1_000_000), () => setTimeout(() => response.destroy(), 50));
}

function download(onBytes?: (bytes: number) => void) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ggml-base.bin`;
  return downloadFile({ url, target: join(folder, 'model.bin'), bytes: model.length, sha256, onBytes });
}

const got = () => readFile(join(folder, 'model.bin'));

it('fetches the file, tells how far it is, and leaves nothing else behind', async () => {
  answer = whole;
  const told: number[] = [];
  await download((bytes) => told.push(bytes));
  expect((await got()).equals(model)).toBe(true);
  expect(told.at(-1)).toBe(model.length);
  expect(await readdir(folder)).toEqual(['model.bin']);
});

it('goes on from what an earlier start left', async () => {
  answer = ranged;
  await writeFile(join(folder, 'model.bin.part'), model.subarray(0, 2_000_000));
  await download();
  expect(ranges).toEqual(['bytes=2000000-']);
  expect((await got()).equals(model)).toBe(true);
});

it('goes on after each cut-off', async () => {
  answer = cutOff;
  await download();
  expect(ranges.length).toBeGreaterThan(1);
  expect((await got()).equals(model)).toBe(true);
});

it('starts over when the host knows no ranges', async () => {
  answer = whole;
  await writeFile(join(folder, 'model.bin.part'), Buffer.alloc(2_000_000));
  await download();
  expect((await got()).equals(model)).toBe(true);
});

it('throws away a wrong beginning and fetches it again', async () => {
  answer = ranged;
  await writeFile(join(folder, 'model.bin.part'), Buffer.alloc(2_000_000));
  await download();
  expect(ranges).toEqual(['bytes=2000000-', undefined]);
  expect((await got()).equals(model)).toBe(true);
});

it('refuses other bytes than the pinned ones, more of them, and a host that says no', async () => {
  answer = (_, response) => void response.end(randomBytes(model.length));
  await expect(download()).rejects.toThrow('校验不符');
  answer = (_, response) => void response.end(randomBytes(model.length + 1));
  await expect(download()).rejects.toThrow('比应有的大');
  await rm(join(folder, 'model.bin.part'), { force: true });
  answer = (_, response) => void response.writeHead(503).end();
  await expect(download()).rejects.toThrow('回答 503');
  expect(await readdir(folder)).not.toContain('model.bin');
});

it('gives up within seconds on a host that does not answer', { timeout: 20_000 }, async () => {
  answer = () => {};
  await expect(download()).rejects.toThrow('没有回应');
});
