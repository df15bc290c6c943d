import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { melFilters } from './mel-filters.ts';
import { ModelFormatError } from './model-format-error.ts';
import { type Ctranslate2File, readCtranslate2 } from './read-ctranslate2.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { type PlannedTensor, tensorPlan } from './tensor-plan.ts';
import { asFloat16, asFloat32, sinePositions, weightsOf } from './weights-of.ts';

export const ggmlMagic = 0x67676d6c;
const audioPositions = 1500;

type Shape = {
  vocabulary: number;
  state: number;
  mels: number;
  encoder: number;
  decoder: number;
  textPositions: number;
};
type Convert = { folder: string; target: string; signal?: AbortSignal; onShare?: (share: number) => void };

/** Writes a faster-whisper folder (`model.bin`, `vocabulary.txt|json`) as a ggml file for whisper.cpp. */
export async function convertCtranslate2({ folder, target, signal, onShare }: Convert) {
  const vocabulary = await readVocabulary(folder);
  const model = await readCtranslate2(join(folder, 'model.bin'));
  try {
    const shape = shapeOf(model);
    const output = await open(target, 'w');
    try {
      await output.write(headerOf(shape, vocabulary));
      const plan = tensorPlan(shape);
      for (const [done, planned] of plan.entries()) {
        signal?.throwIfAborted();
        await writeTensor(output, model, planned, shape);
        onShare?.((done + 1) / plan.length);
      }
      await output.sync();
    } finally {
      await output.close();
    }
  } finally {
    await model.close();
  }
}

function shapeOf(model: Ctranslate2File): Shape {
  const [vocabulary, state] = dimsOf(model, 'decoder/embeddings/weight');
  const [, mels] = dimsOf(model, 'encoder/conv1/weight');
  const [textPositions] = dimsOf(model, 'decoder/position_encodings/encodings');
  if (vocabulary! < 51_865) throw new ModelFormatError('这是只懂英语的 Whisper 模型，请换成多语种模型。');
  const layersOf = (half: string) => {
    let count = 0;
    while (model.variables.has(`${half}/layer_${count}/ffn/linear_0/weight`)) count++;
    return count;
  };
  return {
    vocabulary: vocabulary!,
    state: state!,
    mels: mels!,
    encoder: layersOf('encoder'),
    decoder: layersOf('decoder'),
    textPositions: textPositions!,
  };
}

function dimsOf(model: Ctranslate2File, name: string) {
  const variable = model.variables.get(name);
  if (!variable) throw new ModelFormatError(`模型里缺少 ${name}，不是完整的 Whisper 模型，请重新下载。`);
  return variable.dims;
}

function headerOf(shape: Shape, vocabulary: Buffer[]) {
  const heads = shape.state / 64;
  const isHalfPrecision = 1;
  const mel = melFilters(shape.mels);
  return Buffer.concat([
    i32(ggmlMagic, shape.vocabulary, audioPositions, shape.state, heads, shape.encoder),
    i32(shape.textPositions, shape.state, heads, shape.decoder, shape.mels, isHalfPrecision),
    i32(shape.mels, mel.length / shape.mels),
    bytesOf(mel),
    i32(vocabulary.length),
    ...vocabulary.flatMap((word) => [i32(word.length), word]),
  ]);
}

async function writeTensor(output: FileHandle, model: Ctranslate2File, planned: PlannedTensor, shape: Shape) {
  const tensor = await loadTensor(model, planned, shape);
  const isMatrix = tensor.dims.length > 1 && !planned.name.endsWith('positional_embedding');
  // whisper.cpp adds these two to a matrix and wants them as columns.
  const dims = /conv\d\.bias$/.test(planned.name) ? [...tensor.dims, 1] : tensor.dims;
  const name = Buffer.from(planned.name);
  await output.write(
    Buffer.concat([i32(dims.length, name.length, isMatrix ? 1 : 0, ...dims.toReversed()), name]),
  );
  await output.write(bytesOf(isMatrix ? asFloat16(tensor.weights) : asFloat32(tensor.weights)));
}

async function loadTensor(model: Ctranslate2File, { name, variable, part }: PlannedTensor, shape: Shape) {
  if (name === 'encoder.positional_embedding' && !model.variables.has(variable)) {
    return { dims: [audioPositions, shape.state], weights: sinePositions(audioPositions, shape.state) };
  }
  const [rows, ...columns] = dimsOf(model, variable);
  const weights = await weightsOf(model, model.variables.get(variable)!);
  if (!part) return { dims: [rows!, ...columns], weights };
  const length = weights.length / part.of;
  return {
    dims: [rows! / part.of, ...columns],
    weights: weights.subarray(part.index * length, (part.index + 1) * length),
  };
}

function i32(...values: number[]) {
  return Buffer.from(Int32Array.from(values).buffer);
}

function bytesOf(values: NodeJS.TypedArray) {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}
