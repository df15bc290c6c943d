import { type FileHandle, open } from 'node:fs/promises';
import { ModelFormatError } from './model-format-error.ts';

/** Element types of a CTranslate2 variable, by the number that stands in the file. */
const elementTypes = ['f32', 'i8', 'i16', 'i32', 'f16'] as const;
const elementBytes = { f32: 4, i8: 1, i16: 2, i32: 4, f16: 2 };

export type Variable = {
  name: string;
  dims: number[];
  type: (typeof elementTypes)[number];
  offset: number;
  byteLength: number;
};

export type Ctranslate2File = {
  variables: Map<string, Variable>;
  read(variable: Variable): Promise<Buffer>;
  close(): Promise<void>;
};

/** Opens a CTranslate2 `model.bin`. Only the table is kept; weights are read when they are asked for. */
export async function readCtranslate2(path: string): Promise<Ctranslate2File> {
  const file = await open(path, 'r');
  try {
    const variables = await readTable(file);
    return { variables, read: (variable) => readVariable(file, variable), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readTable(file: FileHandle) {
  const cursor = new Cursor(file, (await file.stat()).size);
  const version = await cursor.u32();
  if (version !== 6)
    throw new ModelFormatError(
      `模型文件不是 CTranslate2 第 6 版格式（读到 ${version}），请用 faster-whisper 的模型文件夹。`,
    );
  const spec = await cursor.string();
  if (spec !== 'WhisperSpec')
    throw new ModelFormatError(`这是 ${JSON.stringify(spec.slice(0, 40))} 模型，不是 Whisper 模型。`);
  await cursor.u32();
  const count = await cursor.u32();
  if (count > 10_000) throw damaged();
  const variables = new Map<string, Variable>();
  for (let i = 0; i < count; i++) {
    const variable = await readHeader(cursor);
    variables.set(variable.name, variable);
  }
  return variables;
}

async function readHeader(cursor: Cursor): Promise<Variable> {
  const name = await cursor.string();
  const rank = await cursor.u8();
  if (rank > 4) throw damaged();
  const dims: number[] = [];
  for (let i = 0; i < rank; i++) dims.push(await cursor.u32());
  const type = elementTypes[await cursor.u8()];
  const byteLength = await cursor.u32();
  const elements = dims.reduce((product, dim) => product * dim, 1);
  if (!type || elements * elementBytes[type] !== byteLength) throw damaged();
  const offset = cursor.skip(byteLength);
  return { name, dims, type, offset, byteLength };
}

async function readVariable(file: FileHandle, { offset, byteLength }: Variable) {
  const bytes = Buffer.alloc(byteLength);
  const { bytesRead } = await file.read(bytes, 0, byteLength, offset);
  if (bytesRead !== byteLength) throw damaged();
  return bytes;
}

const damaged = () => new ModelFormatError('模型文件 model.bin 不完整或已损坏，请重新下载。');

/** Walks the file through a small window, so that 145 MB of weights need not be in memory. */
class Cursor {
  private file: FileHandle;
  private size: number;
  private position = 0;
  private window: Buffer = Buffer.alloc(0);
  private windowStart = 0;

  constructor(file: FileHandle, size: number) {
    this.file = file;
    this.size = size;
  }

  async u8() {
    return (await this.take(1)).readUInt8(0);
  }

  async u32() {
    return (await this.take(4)).readUInt32LE(0);
  }

  async string() {
    const length = (await this.take(2)).readUInt16LE(0);
    const bytes = await this.take(length);
    return bytes.subarray(0, Math.max(0, length - 1)).toString('utf8');
  }

  skip(bytes: number) {
    const start = this.position;
    this.position += bytes;
    if (this.position > this.size) throw damaged();
    return start;
  }

  private async take(bytes: number): Promise<Buffer> {
    const start = this.skip(bytes);
    const isHeld = start >= this.windowStart && this.position <= this.windowStart + this.window.length;
    if (!isHeld) {
      this.window = Buffer.alloc(Math.min(Math.max(bytes, 4096), this.size - start));
      await this.file.read(this.window, 0, this.window.length, start);
      this.windowStart = start;
    }
    return this.window.subarray(start - this.windowStart, start - this.windowStart + bytes);
  }
}
