import type { CallMetadata } from '@tingjian/core/calls/call-metadata.ts';
import { displayName } from '@tingjian/core/recording/display-name.ts';
import { type Examined, examineUpload } from '@tingjian/core/recording/examine-upload.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Writing } from '../change.ts';
import { intakeObstacle } from '../reads/intake-obstacle.ts';
import { isKeyInUse } from '../reads/is-key-in-use.ts';
import type { ReceivedBytes } from '../recordings/receive-bytes.ts';
import { type RecordingStore, storeKeyOf } from '../recordings/store.ts';
import type { NewCall, SubmittedCall } from '../writes/insert-call.ts';
import { submitCall } from '../writes/submit-call.ts';
import { submitTranscript } from '../writes/submit-transcript.ts';
import { readTranscriptApart } from './read-transcript-apart.ts';

export type Intake = { writing: Writing; store: RecordingStore; maxCallMs: number };
export type IncomingCall = { metadata: CallMetadata; fileName: string; isDemo: boolean };

const MOST_TRANSCRIPT_BYTES = 10 * 2 ** 20;

/**
 * The one way in for a recording or a transcript, from the page, the inbox or the demo. The received file is gone
 * afterwards: it has moved into the store, or it was refused and nothing of it is left.
 */
export async function takeInCall(
  intake: Intake,
  received: ReceivedBytes,
  incoming: IncomingCall,
): Promise<SubmittedCall> {
  try {
    const limits = { maxDurationMs: intake.maxCallMs, maxTranscriptBytes: MOST_TRANSCRIPT_BYTES };
    const examined = examineUpload(received.head, received.size, limits);
    const call = newCall(received, incoming);
    if (examined.kind === 'transcript') return await takeInTranscript(intake, received, call);
    return await takeInRecording(intake, received, call, examined);
  } finally {
    await received.drop();
  }
}

function newCall(received: ReceivedBytes, { metadata, fileName, isDemo }: IncomingCall): NewCall {
  const { startedAt, agentChannel, externalId, ...facts } = metadata;
  return {
    facts,
    startedAt,
    agentChannel,
    externalId,
    fileName: displayName(fileName),
    contentHash: received.hash,
    durationMs: null,
    isDemo,
  };
}

async function takeInRecording(
  { writing, store }: Intake,
  received: ReceivedBytes,
  call: NewCall,
  { format, durationMs }: Extract<Examined, { kind: 'recording' }>,
): Promise<SubmittedCall> {
  const obstacle = await intakeObstacle(writing.db, { ...call, agentNumber: call.facts.agentNumber });
  if (obstacle) throw obstacle;
  const storeKey = storeKeyOf(received.hash);
  await store.put(received.path, storeKey);
  try {
    return await submitCall(writing, { ...call, durationMs }, { size: received.size, storeKey, format });
  } catch (error) {
    // Refused after all: the bytes go too, unless they belong to the call that was first. After any other
    // error the row may yet stand, so the bytes stay; the sweep removes them if it does not.
    if (error instanceof Refusal && !(await isKeyInUse(writing.db, storeKey))) await store.remove(storeKey);
    throw error;
  }
}

async function takeInTranscript(
  { writing, maxCallMs }: Intake,
  received: ReceivedBytes,
  call: NewCall,
): Promise<SubmittedCall> {
  const file = await readTranscriptApart(received.path);
  if (file.written.durationMs > maxCallMs) throw new Refusal('too-long');
  return submitTranscript(
    writing,
    {
      ...call,
      externalId: call.externalId ?? file.id,
      facts: {
        ...call.facts,
        direction: call.facts.direction ?? file.direction,
        releasedBy: call.facts.releasedBy ?? file.releasedBy,
      },
    },
    file.written,
  );
}
