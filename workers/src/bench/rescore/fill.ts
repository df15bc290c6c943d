import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import { hashOf } from '@tingjian/core/hash.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import type { Connection } from '@tingjian/db/connect.ts';
import { fixtureCalls } from '../../fixtures/fixture-calls.ts';
import { varied } from './varied.ts';

const AT_ONCE = 500;

/** Puts that many calls with their words into empty tables, as if they had been heard and never judged. */
export async function fill(client: Connection['client'], count: number): Promise<{ meanBytes: number }> {
  const models = await modelCalls();
  const random = seededRandom(7);
  await client`insert into people (number, name, added_at) values ('8006', '测试', now()) on conflict do nothing`;
  let bytes = 0;
  for (let from = 0; from < count; from += AT_ONCE) {
    const calls: string[] = [];
    const transcripts: string[] = [];
    for (let at = from; at < Math.min(count, from + AT_ONCE); at += 1) {
      const { facts, transcript } = models[at % models.length]!;
      const body = varied(transcript, random);
      const json = JSON.stringify(body);
      bytes += Buffer.byteLength(json);
      const [callId, transcriptId] = [uuid(`call ${at}`), uuid(`transcript ${at}`)];
      const label = `C-20261031-${String(at + 1).padStart(6, '0')}`;
      const cell = (value: string | null) => value ?? '\\N';
      calls.push(
        `${callId}\t${label}\tjudging\trecording\t${sha256(callId)}\t${label}.wav\t8006\t${cell(facts.direction)}\t` +
          `${cell(facts.releasedBy)}\t${cell(facts.businessType)}\t${cell(facts.ticket)}\t2026-10-31\t2026-10-31\n`,
      );
      transcripts.push(
        `${transcriptId}\t${callId}\t${hashOf(body)}\t${json.replaceAll('\\', '\\\\')}\t2026-10-31\n`,
      );
    }
    await copy(
      client,
      `calls (id, label, state, source, content_hash, file_name, agent_number, direction, released_by,
        business_type, ticket, started_at, received_at)`,
      calls,
    );
    await copy(client, 'transcripts (id, call_id, hash, body, saved_at)', transcripts);
  }
  await client`update calls set transcript_id = t.id from transcripts t where t.call_id = calls.id`;
  await client`vacuum (analyze) calls`;
  await client`vacuum (analyze) transcripts`;
  return { meanBytes: bytes / count };
}

/** The fixture calls, as they were said and as they were heard. */
async function modelCalls(): Promise<{ facts: CallFacts; transcript: Transcript }[]> {
  const fixtures = await fixtureCalls();
  const both = await Promise.all(
    fixtures.map(async ({ facts, exact, path }) => {
      const heard = await readFile(path('heard.json'), 'utf8').catch(() => null);
      return [exact, ...(heard ? [JSON.parse(heard) as Transcript] : [])].map((transcript) => ({
        facts,
        transcript,
      }));
    }),
  );
  return both.flat();
}

async function copy(client: Connection['client'], into: string, rows: string[]): Promise<void> {
  const stream = await client.unsafe(`copy ${into} from stdin`).writable();
  stream.end(rows.join(''));
  await finished(stream);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function uuid(text: string): string {
  const hex = sha256(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
