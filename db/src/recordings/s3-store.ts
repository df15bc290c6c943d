import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { RecordingStore, StoredObject } from './store.ts';

export type S3Settings = {
  bucket: string;
  endpoint?: string;
  region: string;
  accessKeyId?: string;
  secretAccessKey?: string;
  /** Folder inside the bucket, such as `tingjian/`. */
  prefix: string;
};

/** Recordings in S3 or anything that speaks it. An object appears whole or not at all. */
export function s3Store(settings: S3Settings): RecordingStore {
  const { bucket, endpoint, region, accessKeyId, secretAccessKey, prefix } = settings;
  const client = new S3Client({
    region,
    endpoint,
    forcePathStyle: true,
    // With the defaults some servers silently store the checksum's own bytes too.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 4,
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  });
  return {
    kind: 's3',
    async put(path, key) {
      const params = { Bucket: bucket, Key: prefix + key, Body: createReadStream(path) };
      await new Upload({ client, params, queueSize: 1, partSize: 8 * 1024 * 1024 }).done();
      await rm(path, { force: true });
    },
    async read(key, range) {
      try {
        const answer = await client.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: prefix + key,
            ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
          }),
        );
        return answer.Body as Readable;
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey' || (error as Error).name === 'NotFound') return null;
        throw error;
      }
    },
    list: () => objectsIn(client, bucket, prefix),
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: prefix + key }));
    },
  };
}

async function* objectsIn(client: S3Client, bucket: string, prefix: string): AsyncIterable<StoredObject> {
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key, Size, LastModified } of page.Contents ?? []) {
      if (Key && LastModified)
        yield { key: Key.slice(prefix.length), size: Size ?? 0, modifiedAt: LastModified };
    }
  }
}
