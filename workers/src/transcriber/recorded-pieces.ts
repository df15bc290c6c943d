import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSound } from '../sound/read-sound.ts';
import { resample } from '../sound/resample.ts';
import type { Piece } from './transcriber.ts';

type Turn = { speaker: string; startMs: number; endMs: number };

/** For tests: what the agent says first and last in a recorded call of `fixtures/calls`. */
export async function firstAndLastTurnOfAgent(call: string): Promise<[Piece, Piece]> {
  const folder = join(import.meta.dirname, '../../../fixtures/calls', call);
  const { channels, sampleRate } = await readSound(join(folder, 'recording.wav'));
  const agent = Float32Array.from(channels[0]!, (level) => level / 32_768);
  const pieceOf = ({ startMs, endMs }: Turn): Piece => {
    const at = (ms: number) => Math.round((ms / 1000) * sampleRate);
    return { samples: resample(agent.slice(at(startMs), at(endMs)), sampleRate, 16_000) };
  };
  const { utterances }: { utterances: Turn[] } = JSON.parse(
    readFileSync(join(folder, 'transcript.json'), 'utf8'),
  );
  const turns = utterances.filter(({ speaker }) => speaker === 'agent');
  return [pieceOf(turns[0]!), pieceOf(turns.at(-1)!)];
}
