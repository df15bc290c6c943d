/// <reference lib="esnext.float16" />
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const state = 64;
const vocabulary = 51_865;
export type Coding = 'f32' | 'f16' | 'i8';
type Values = { dims: number[]; values: Float32Array };

/** A tiny Whisper model (state 64, one layer each) with weights that can be told apart, as faster-whisper keeps it; gives its weights. */
export async function writeTinyModel(folder: string, coding: Coding, leaveOut: string[] = []) {
  const variables = tinyVariables();
  for (const name of leaveOut) delete variables[name];
  const encoded = Object.entries(variables).flatMap(([name, values]) => encode(name, values, coding));
  const head = Buffer.concat([u32(6), string('WhisperSpec'), u32(3), u32(encoded.length)]);
  await writeFile(join(folder, 'model.bin'), Buffer.concat([head, ...encoded, u32(0)]));
  const words = Array.from({ length: vocabulary }, (_, i) =>
    i === 0 ? 'Ġåľº' : i === 50_256 ? '' : `w${i}`,
  );
  await writeFile(join(folder, 'vocabulary.txt'), `${words.join('\n')}\n`);
  return variables;
}

/** Every value is a small whole number, which all three codings keep exactly. */
function tinyVariables(): Record<string, Values> {
  const matrix = (...dims: number[]) => filled(dims);
  const attention = (name: string, parts: number[]) => ({
    [`${name}/layer_norm/gamma`]: matrix(state),
    [`${name}/layer_norm/beta`]: matrix(state),
    ...Object.assign(
      {},
      ...parts.map((part, i) => ({
        [`${name}/linear_${i}/weight`]: matrix(part * state, state),
        [`${name}/linear_${i}/bias`]: matrix(part * state),
      })),
    ),
  });
  const layer = (half: string) => ({
    ...attention(`${half}/layer_0/self_attention`, [3, 1]),
    ...attention(`${half}/layer_0/ffn`, []),
    [`${half}/layer_0/ffn/linear_0/weight`]: matrix(4 * state, state),
    [`${half}/layer_0/ffn/linear_0/bias`]: matrix(4 * state),
    [`${half}/layer_0/ffn/linear_1/weight`]: matrix(state, 4 * state),
    [`${half}/layer_0/ffn/linear_1/bias`]: matrix(state),
    [`${half}/layer_norm/gamma`]: matrix(state),
    [`${half}/layer_norm/beta`]: matrix(state),
  });
  return {
    'encoder/conv1/weight': matrix(state, 80, 3),
    'encoder/conv1/bias': matrix(state),
    'encoder/conv2/weight': matrix(state, state, 3),
    'encoder/conv2/bias': matrix(state),
    'encoder/position_encodings/encodings': matrix(1500, state),
    'decoder/position_encodings/encodings': matrix(448, state),
    'decoder/embeddings/weight': matrix(vocabulary, state),
    ...layer('encoder'),
    ...layer('decoder'),
    ...attention('decoder/layer_0/attention', [1, 2, 1]),
  };
}

let seed = 0;
function filled(dims: number[]): Values {
  const count = dims.reduce((product, dim) => product * dim, 1);
  const start = seed++;
  return { dims, values: Float32Array.from({ length: count }, (_, i) => ((i * 7 + start) % 251) - 125) };
}

function encode(name: string, { dims, values }: Values, coding: Coding): Buffer[] {
  if (coding === 'f32' || (coding === 'i8' && dims.length === 1)) return [variable(name, dims, 0, values)];
  if (coding === 'f16' || name.includes('position'))
    return [variable(name, dims, 4, new Float16Array(values))];
  const scales = Float32Array.from({ length: dims[0]! }, (_, row) => 2 ** (row % 3));
  const levels = Int8Array.from(values, (value) => Math.trunc(value / 4) * 4);
  const rowLength = values.length / scales.length;
  for (const i of values.keys()) values[i] = levels[i]! / scales[Math.floor(i / rowLength)]!;
  return [variable(name, dims, 1, levels), variable(`${name}_scale`, [dims[0]!], 0, scales)];
}

function variable(name: string, dims: number[], type: number, values: NodeJS.TypedArray) {
  const data = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Buffer.concat([
    string(name),
    Buffer.of(dims.length),
    u32(...dims),
    Buffer.of(type),
    u32(data.length),
    data,
  ]);
}

function string(text: string) {
  const bytes = Buffer.from(`${text}\0`);
  return Buffer.concat([Buffer.of(bytes.length & 255, bytes.length >> 8), bytes]);
}

function u32(...values: number[]) {
  return Buffer.from(Uint32Array.from(values).buffer);
}
