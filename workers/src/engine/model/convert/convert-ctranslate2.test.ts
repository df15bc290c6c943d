/// <reference lib="esnext.float16" />
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { convertCtranslate2 } from './convert-ctranslate2.ts';
import { type Coding, writeTinyModel } from './ctranslate2-for-tests.ts';

const slow = 60_000;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tingjian-convert-'));
  return () => rm(folder, { recursive: true });
});

async function convert() {
  const target = join(folder, 'ggml.bin');
  await convertCtranslate2({ folder, target });
  return readGgml(await readFile(target));
}

it.each<Coding>(['f16', 'f32', 'i8'])(
  'gives back every weight of a %s model',
  { timeout: slow },
  async (coding) => {
    const given = await writeTinyModel(folder, coding);
    const { header, words, tensors } = await convert();
    expect(header).toEqual([51_865, 1500, 64, 1, 1, 448, 64, 1, 1, 80, 1]);
    expect(words[0]!.toString()).toBe(' 场');
    expect(words).toHaveLength(50_257);
    expect(words.at(-1)).toHaveLength(0);
    expect([...tensors.keys()]).toHaveLength(50);
    const expectSame = (ggml: string, variable: string, rows: [from: number, to: number], dims: number[]) => {
      const { dims: whole, values } = given[variable]!;
      const rowLength = values.length / whole[0]!;
      const tensor = tensors.get(ggml)!;
      expect(tensor.dims, ggml).toEqual(dims);
      expect(
        Buffer.from(tensor.values.buffer).equals(
          Buffer.from(values.slice(rows[0] * rowLength, rows[1] * rowLength).buffer),
        ),
        ggml,
      ).toBe(true);
    };
    expectSame('decoder.token_embedding.weight', 'decoder/embeddings/weight', [0, 51_865], [64, 51_865]);
    expectSame('decoder.positional_embedding', 'decoder/position_encodings/encodings', [0, 448], [64, 448]);
    expectSame('encoder.conv1.weight', 'encoder/conv1/weight', [0, 64], [3, 80, 64]);
    expectSame('encoder.conv1.bias', 'encoder/conv1/bias', [0, 64], [1, 64]);
    expectSame(
      'encoder.blocks.0.attn_ln.bias',
      'encoder/layer_0/self_attention/layer_norm/beta',
      [0, 64],
      [64],
    );
    expectSame(
      'encoder.blocks.0.attn.query.weight',
      'encoder/layer_0/self_attention/linear_0/weight',
      [0, 64],
      [64, 64],
    );
    expectSame(
      'encoder.blocks.0.attn.key.weight',
      'encoder/layer_0/self_attention/linear_0/weight',
      [64, 128],
      [64, 64],
    );
    expectSame(
      'encoder.blocks.0.attn.value.bias',
      'encoder/layer_0/self_attention/linear_0/bias',
      [128, 192],
      [64],
    );
    expectSame(
      'decoder.blocks.0.cross_attn.query.weight',
      'decoder/layer_0/attention/linear_0/weight',
      [0, 64],
      [64, 64],
    );
    expectSame(
      'decoder.blocks.0.cross_attn.value.weight',
      'decoder/layer_0/attention/linear_1/weight',
      [64, 128],
      [64, 64],
    );
    expectSame('decoder.blocks.0.mlp.2.weight', 'decoder/layer_0/ffn/linear_1/weight', [0, 64], [256, 64]);
    expectSame('encoder.ln_post.weight', 'encoder/layer_norm/gamma', [0, 64], [64]);
    expect(tensors.has('decoder.blocks.0.attn.key.bias')).toBe(false);
    expect([
      tensors.get('decoder.ln.weight')!.type,
      tensors.get('decoder.blocks.0.mlp.0.weight')!.type,
    ]).toEqual([0, 1]);
  },
);

it('computes the sine positions when they are left out', { timeout: slow }, async () => {
  await writeTinyModel(folder, 'f16', ['encoder/position_encodings/encodings']);
  const { values } = (await convert()).tensors.get('encoder.positional_embedding')!;
  expect([values[0], values[32], values[64]]).toEqual([0, 1, Math.fround(Math.sin(1))]);
});

it('refuses what is no whole Whisper model, each with its own sentence', { timeout: slow }, async () => {
  await writeTinyModel(folder, 'f16', ['decoder/layer_0/attention/linear_1/weight']);
  await expect(convert()).rejects.toThrow(/缺少 decoder\/layer_0\/attention\/linear_1\/weight/);
  await writeTinyModel(folder, 'f16');
  await truncate(join(folder, 'model.bin'), 400_000);
  await expect(convert()).rejects.toThrow('不完整或已损坏');
  await writeFile(join(folder, 'model.bin'), 'not a model at all, but some text');
  await expect(convert()).rejects.toThrow('不是 CTranslate2');
  await writeFile(join(folder, 'model.bin'), '');
  await expect(convert()).rejects.toThrow('不完整或已损坏');
  await rm(join(folder, 'vocabulary.txt'));
  await expect(convert()).rejects.toThrow('vocabulary.txt');
});

function readGgml(bytes: Buffer) {
  let at = 4;
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const i32 = () => take(4).readInt32LE(0);
  const header = Array.from({ length: 11 }, i32);
  take(i32() * i32() * 4);
  const words = Array.from({ length: i32() }, () => take(i32()));
  const tensors = new Map<string, { type: number; dims: number[]; values: Float32Array }>();
  while (at < bytes.length) {
    const [rank, nameLength, type] = [i32(), i32(), i32()];
    const dims = Array.from({ length: rank }, i32);
    const name = take(nameLength).toString();
    const count = dims.reduce((product, dim) => product * dim, 1);
    const data = Uint8Array.from(take(count * (type ? 2 : 4)));
    tensors.set(name, {
      type,
      dims,
      values: new Float32Array(type ? new Float16Array(data.buffer) : new Float32Array(data.buffer)),
    });
  }
  return { header, words, tensors };
}
