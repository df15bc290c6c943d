import { open, stat } from 'node:fs/promises';
import { ggmlMagic } from './convert/convert-ctranslate2.ts';
import { ModelFormatError } from './convert/model-format-error.ts';

const namesByAudioLayers: Record<number, string> = {
  4: 'tiny',
  6: 'base',
  12: 'small',
  24: 'medium',
  32: 'large',
};
const headerBytes = 48;

/** What kind of Whisper model a ggml file holds; refuses other files and models that know no Mandarin. */
export async function readGgmlHeader(path: string): Promise<{ name: string }> {
  const header = Buffer.alloc(headerBytes);
  const file = await open(path, 'r');
  await file.read(header, 0, headerBytes, 0).finally(() => file.close());
  if (header.readUInt32LE(0) !== ggmlMagic) {
    throw new ModelFormatError(
      `${path} 不是 whisper.cpp 的 ggml 模型文件，请换成 ggml-base.bin 之类的文件或 faster-whisper 模型文件夹。`,
    );
  }
  if (header.readInt32LE(4) < 51_865)
    throw new ModelFormatError(`${path} 是只懂英语的模型，请换成多语种模型。`);
  const { size } = await stat(path);
  if (size < 1_000_000) throw new ModelFormatError(`${path} 只有 ${size} 字节，不完整，请重新下载。`);
  return { name: namesByAudioLayers[header.readInt32LE(20)] ?? 'whisper' };
}
