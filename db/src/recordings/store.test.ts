import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import { expect, test } from 'vitest';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';
import { storeContract } from './store.contract.ts';

const freshFolder = () => mkdtemp(join(tmpdir(), 'tingjian-store-'));

storeContract('recordings in a folder', async () => folderStore(await freshFolder()));

storeContract('recordings in S3', async () => {
  const s3rver = new S3rver({ directory: await freshFolder(), silent: true });
  const server = createServer(s3rver.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const client = new S3Client({ region: 'us-east-1', endpoint, forcePathStyle: true, credentials: keys });
  await client.send(new CreateBucketCommand({ Bucket: 'calls' }));
  return s3Store({ bucket: 'calls', endpoint, region: 'us-east-1', prefix: 'tingjian/', ...keys });
});

test('a folder store takes nothing that is not a key', async () => {
  const store = folderStore(await freshFolder());
  await expect(store.read('../../etc/passwd')).rejects.toThrow('not a store key');
});
