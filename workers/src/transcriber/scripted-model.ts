/// <reference lib="esnext.float16" />
import { open } from 'node:fs/promises';
import { ggmlMagic } from '../engine/model/convert/convert-ctranslate2.ts';
import { melFilters } from '../engine/model/convert/mel-filters.ts';
import { tensorPlan } from '../engine/model/convert/tensor-plan.ts';

const state = 384;
const vocabulary = 51_865;
const textTokens = 50_257;
const endOfText = 50_257;
const firstTimestamp = 50_364;
/** Start of transcript, language and task follow the prompt, which is itself announced by one token. */
const tokensAroundPrompt = 4;

/** What the model writes for any sound: bytes of text and the second at which each line begins and ends. */
export type ScriptLine = { fromS: number; toS: number; bytes: Buffer };

/**
 * A Whisper model for tests that hears nothing and writes a fixed script: all weights are zero but for one
 * dimension per text position, which picks the next token. Its vocabulary is the 256 single bytes.
 */
export async function writeScriptedModel(path: string, script: ScriptLine[], prompt: string) {
  const tokens = [...script.flatMap(tokensOf), endOfText];
  const firstPosition = tokensAroundPrompt + Buffer.byteLength(prompt) - 1;
  const file = await open(path, 'w');
  await file.write(header());
  for (const { name } of tensorPlan({ encoder: 1, decoder: 1 })) {
    const dims = dimsOf(name);
    const isHalf = dims.length > 1 && !name.endsWith('positional_embedding') && !name.endsWith('.bias');
    const label = Buffer.from(name);
    await file.write(
      Buffer.concat([i32(dims.length, label.length, isHalf ? 1 : 0, ...dims.toReversed()), label]),
    );
    const values = valuesOf(name, dims, isHalf, tokens, firstPosition);
    await file.write(Buffer.from(values.buffer));
  }
  await file.close();
}

function tokensOf({ fromS, toS, bytes }: ScriptLine) {
  return [timestamp(fromS), ...bytes, timestamp(toS)];
}

const timestamp = (seconds: number) => firstTimestamp + Math.round(seconds / 0.02);

function header() {
  const mel = melFilters(80);
  const words = Array.from({ length: textTokens }, (_, i) =>
    i < 256 ? Buffer.of(1, 0, 0, 0, i) : Buffer.alloc(4),
  );
  const sizes = i32(ggmlMagic, vocabulary, 1500, state, state / 64, 1, 448, state, state / 64, 1, 80, 1);
  return Buffer.concat([sizes, i32(80, 201), Buffer.from(mel.buffer), i32(textTokens), ...words]);
}

function dimsOf(name: string): number[] {
  if (name === 'decoder.positional_embedding') return [448, state];
  if (name === 'encoder.positional_embedding') return [1500, state];
  if (name === 'decoder.token_embedding.weight') return [vocabulary, state];
  if (name === 'encoder.conv1.weight') return [state, 80, 3];
  if (name === 'encoder.conv2.weight') return [state, state, 3];
  if (/conv\d\.bias$/.test(name)) return [state, 1];
  if (name.endsWith('mlp.0.weight')) return [4 * state, state];
  if (name.endsWith('mlp.2.weight')) return [state, 4 * state];
  if (name.endsWith('mlp.0.bias')) return [4 * state];
  return /attn\.\w+\.weight$/.test(name) ? [state, state] : [state];
}

function valuesOf(name: string, dims: number[], isHalf: boolean, tokens: number[], firstPosition: number) {
  const count = dims.reduce((product, dim) => product * dim, 1);
  const values = isHalf ? new Float16Array(count) : new Float32Array(count);
  if (name === 'decoder.ln.weight') values.fill(1);
  for (const [i, token] of tokens.entries()) {
    const position = firstPosition + i;
    if (name === 'decoder.positional_embedding') values[position * state + position] = 1000;
    if (name === 'decoder.token_embedding.weight') values[token * state + position] = 1;
  }
  return values;
}

function i32(...values: number[]) {
  return Buffer.from(Int32Array.from(values).buffer);
}
