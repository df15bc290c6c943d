/**
 * `node workers/src/hear-phrases.ts TABLE CLIPS`: has the real engine hear the clips that `scripts/voices/say_phrases.py`
 * spoke from a table of pairs, one by one, and writes the column `heard` again: what the engine wrote, untouched.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareEngine } from './engine/prepare-engine.ts';
import { readSound } from './sound/read-sound.ts';
import { resample } from './sound/resample.ts';
import type { Piece } from './transcriber/transcriber.ts';
import { whisperCpp } from './transcriber/whisper-cpp.ts';

const ENGINE_HZ = 16_000;
const AT_ONCE = 20;

const [table, clips] = process.argv.slice(2);
const prepared = await prepareEngine({ env: process.env });
if (!table || !clips || prepared.state !== 'ready') {
  console.error(prepared.state === 'ready' ? 'hear-phrases.ts TABLE CLIPS' : prepared.sentence);
  process.exit(1);
}
const transcriber = whisperCpp(prepared.engine, { lanes: 1 });
const [heading, ...rows] = (await readFile(table, 'utf8')).trimEnd().split('\n');
const heard: string[] = [];
while (heard.length < rows.length) {
  const numbers = rows.map((_, n) => n + 1).slice(heard.length, heard.length + AT_ONCE);
  const pieces = await Promise.all(numbers.map((n) => pieceOf(join(clips, `${n}.wav`))));
  for (const { text } of await transcriber.transcribe(pieces)) heard.push(text.replace(/\s+/g, ' ').trim());
  console.error(`${heard.length}/${rows.length}`);
}
const pairs = rows.map((row, n) => [...row.split('\t').slice(0, 2), heard[n]].join('\t'));
await writeFile(table, `${[heading, ...pairs].join('\n')}\n`);

async function pieceOf(path: string): Promise<Piece> {
  const { channels, sampleRate } = await readSound(path);
  const samples = Float32Array.from(channels[0]!, (value) => value / 32_768);
  return { samples: resample(samples, sampleRate, ENGINE_HZ) };
}
