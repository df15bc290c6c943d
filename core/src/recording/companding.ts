/** G.711: eight bits of a telephone line as sixteen bits of linear sound. */
export const ALAW: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => alawSample(byte));
export const ULAW: Int16Array = Int16Array.from({ length: 256 }, (_, byte) => ulawSample(byte));

function alawSample(byte: number): number {
  const bits = byte ^ 0x55;
  const exponent = (bits >> 4) & 7;
  const mantissa = ((bits & 15) << 4) + 8;
  const size = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return bits & 0x80 ? size : -size;
}

function ulawSample(byte: number): number {
  const bits = ~byte & 0xff;
  const size = ((((bits & 15) << 3) + 0x84) << ((bits >> 4) & 7)) - 0x84;
  return bits & 0x80 ? -size : size;
}
