/// <reference lib="esnext.float16" />
import { ModelFormatError } from './model-format-error.ts';
import type { Ctranslate2File, Variable } from './read-ctranslate2.ts';

export type Weights = Float32Array | Float16Array;

/** The numbers of one variable; 8-bit weights are scaled back row by row. */
export async function weightsOf(file: Ctranslate2File, variable: Variable): Promise<Weights> {
  const bytes = await file.read(variable);
  const { buffer, byteOffset } = bytes;
  if (variable.type === 'f16') return new Float16Array(buffer, byteOffset, bytes.length / 2);
  if (variable.type === 'f32') return new Float32Array(buffer, byteOffset, bytes.length / 4);
  if (variable.type === 'i8')
    return scaledBack(file, variable, new Int8Array(buffer, byteOffset, bytes.length));
  throw new ModelFormatError(
    `这个模型的权重是 ${variable.type}，只支持 float32、float16 和 int8，请换一个转换方式。`,
  );
}

async function scaledBack(file: Ctranslate2File, variable: Variable, levels: Int8Array) {
  const scaleVariable = file.variables.get(`${variable.name}_scale`);
  if (!scaleVariable) throw new ModelFormatError(`int8 模型缺少 ${variable.name} 的比例，请重新下载模型。`);
  const scales = await weightsOf(file, scaleVariable);
  const rowLength = levels.length / scales.length;
  if (!Number.isInteger(rowLength))
    throw new ModelFormatError(`int8 模型 ${variable.name} 的比例数目不对，请重新下载模型。`);
  const weights = new Float32Array(levels.length);
  for (let i = 0; i < levels.length; i++) weights[i] = levels[i]! / scales[Math.floor(i / rowLength)]!;
  return weights;
}

/** Whisper's fixed sine positions, for files that leave them out. */
export function sinePositions(length: number, state: number): Float32Array {
  const half = state / 2;
  const step = Math.log(10_000) / (half - 1);
  const positions = new Float32Array(length * state);
  for (let position = 0; position < length; position++) {
    for (let i = 0; i < half; i++) {
      const angle = position * Math.exp(-step * i);
      positions[position * state + i] = Math.sin(angle);
      positions[position * state + half + i] = Math.cos(angle);
    }
  }
  return positions;
}

export function asFloat16(weights: Weights) {
  return weights instanceof Float16Array ? weights : new Float16Array(weights);
}

export function asFloat32(weights: Weights) {
  return weights instanceof Float32Array ? weights : new Float32Array(weights);
}
