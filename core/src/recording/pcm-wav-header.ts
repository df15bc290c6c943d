export const PCM_WAV_HEADER_BYTES = 44;

/** The first 44 bytes of a 16-bit PCM WAV file. */
export function pcmWavHeader(sound: { sampleRate: number; channels: number; frames: number }): Uint8Array {
  const { sampleRate, channels, frames } = sound;
  const dataBytes = Math.min(frames * channels * 2, 0xffff_ffff - 36);
  const bytes = new Uint8Array(PCM_WAV_HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const mark = (at: number, text: string) =>
    bytes.set(
      [...text].map((letter) => letter.charCodeAt(0)),
      at,
    );
  mark(0, 'RIFF');
  view.setUint32(4, 36 + dataBytes, true);
  mark(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * channels * 2, true);
  view.setUint16(32, channels * 2, true);
  view.setUint16(34, 16, true);
  mark(36, 'data');
  view.setUint32(40, dataBytes, true);
  return bytes;
}
