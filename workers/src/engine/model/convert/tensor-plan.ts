/** Where one ggml tensor comes from: a CTranslate2 variable, or a third or half of its rows. */
export type PlannedTensor = { name: string; variable: string; part?: { index: number; of: number } };

type Half = 'encoder' | 'decoder';

/**
 * Every tensor of a Whisper model, in the order of OpenAI's checkpoint.
 * whisper.cpp takes any order; this one makes the file the same, byte for byte, as the published one.
 */
export function tensorPlan(layers: { encoder: number; decoder: number }): PlannedTensor[] {
  return [
    { name: 'decoder.positional_embedding', variable: 'decoder/position_encodings/encodings' },
    { name: 'encoder.positional_embedding', variable: 'encoder/position_encodings/encodings' },
    { name: 'decoder.token_embedding.weight', variable: 'decoder/embeddings/weight' },
    ...blocks('decoder', layers.decoder),
    ...norm('decoder.ln', 'decoder/layer_norm'),
    ...linear('encoder.conv1', 'encoder/conv1'),
    ...linear('encoder.conv2', 'encoder/conv2'),
    ...blocks('encoder', layers.encoder),
    ...norm('encoder.ln_post', 'encoder/layer_norm'),
  ];
}

function blocks(half: Half, layers: number) {
  return Array.from({ length: layers }, (_, i) =>
    block(half, `${half}.blocks.${i}`, `${half}/layer_${i}`),
  ).flat();
}

function block(half: Half, ggml: string, layer: string): PlannedTensor[] {
  return [
    ...norm(`${ggml}.mlp_ln`, `${layer}/ffn/layer_norm`),
    ...linear(`${ggml}.mlp.0`, `${layer}/ffn/linear_0`),
    ...linear(`${ggml}.mlp.2`, `${layer}/ffn/linear_1`),
    ...norm(`${ggml}.attn_ln`, `${layer}/self_attention/layer_norm`),
    ...selfAttention(`${ggml}.attn`, `${layer}/self_attention`),
    ...(half === 'decoder' ? crossAttention(ggml, `${layer}/attention`) : []),
  ];
}

function selfAttention(ggml: string, attention: string): PlannedTensor[] {
  const stacked = `${attention}/linear_0`;
  return [
    ...linear(`${ggml}.query`, stacked, { index: 0, of: 3 }),
    ...weightOnly(`${ggml}.key`, stacked, { index: 1, of: 3 }),
    ...linear(`${ggml}.value`, stacked, { index: 2, of: 3 }),
    ...linear(`${ggml}.out`, `${attention}/linear_1`),
  ];
}

function crossAttention(ggml: string, attention: string): PlannedTensor[] {
  const stacked = `${attention}/linear_1`;
  return [
    ...norm(`${ggml}.cross_attn_ln`, `${attention}/layer_norm`),
    ...linear(`${ggml}.cross_attn.query`, `${attention}/linear_0`),
    ...weightOnly(`${ggml}.cross_attn.key`, stacked, { index: 0, of: 2 }),
    ...linear(`${ggml}.cross_attn.value`, stacked, { index: 1, of: 2 }),
    ...linear(`${ggml}.cross_attn.out`, `${attention}/linear_2`),
  ];
}

function norm(ggml: string, variable: string): PlannedTensor[] {
  return [
    { name: `${ggml}.weight`, variable: `${variable}/gamma` },
    { name: `${ggml}.bias`, variable: `${variable}/beta` },
  ];
}

function linear(ggml: string, variable: string, part?: PlannedTensor['part']): PlannedTensor[] {
  return [...weightOnly(ggml, variable, part), { name: `${ggml}.bias`, variable: `${variable}/bias`, part }];
}

function weightOnly(ggml: string, variable: string, part?: PlannedTensor['part']): PlannedTensor[] {
  return [{ name: `${ggml}.weight`, variable: `${variable}/weight`, part }];
}
