import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelFormatError } from './model-format-error.ts';

/** The engine names the special tokens after these itself. */
const textTokens = 50_257;

/** The text tokens of a faster-whisper folder, as the bytes they stand for. */
export async function readVocabulary(folder: string): Promise<Buffer[]> {
  const words = (await fromText(folder)) ?? (await fromJson(folder));
  if (!words)
    throw new ModelFormatError('模型文件夹里没有 vocabulary.txt 或 vocabulary.json，请补上同一模型的词表。');
  if (words.length < textTokens)
    throw new ModelFormatError(`词表只有 ${words.length} 个词，不是多语种 Whisper 的词表。`);
  return words.slice(0, textTokens).map(bytesOf);
}

async function fromText(folder: string) {
  const text = await readIfThere(join(folder, 'vocabulary.txt'));
  return text?.replace(/\n$/, '').split('\n');
}

async function fromJson(folder: string) {
  const text = await readIfThere(join(folder, 'vocabulary.json'));
  if (text === null) return undefined;
  const words: unknown = JSON.parse(text);
  if (!Array.isArray(words))
    throw new ModelFormatError('vocabulary.json 不是词的列表，请用 faster-whisper 的词表。');
  return words.map(String);
}

async function readIfThere(path: string) {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

/** GPT-2 spells every byte as a visible character; spaces and control bytes were moved up from 256. */
const byteOfCharacter = (() => {
  const visible = [...range(0x21, 0x7e), ...range(0xa1, 0xac), ...range(0xae, 0xff)];
  const moved = range(0, 0xff).filter((byte) => !visible.includes(byte));
  return new Map<string, number>([
    ...visible.map((byte) => [String.fromCharCode(byte), byte] as const),
    ...moved.map((byte, i) => [String.fromCharCode(256 + i), byte] as const),
  ]);
})();

function bytesOf(word: string) {
  // The last of the text tokens is the end of text, which the published files write as an empty word.
  if (word === '<|endoftext|>') return Buffer.alloc(0);
  const bytes = [...word].map((character) => byteOfCharacter.get(character));
  if (bytes.includes(undefined))
    throw new ModelFormatError('词表的写法不是 GPT-2 字节写法，请用 faster-whisper 的词表。');
  return Buffer.from(bytes as number[]);
}

function range(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
