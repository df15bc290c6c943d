export const sampleRate = 16_000;

/** The engine answers a file of less than a second with nothing at all: quiet is added behind it. */
const shortestSamples = 1.25 * sampleRate;

/** One piece as the only kind of WAV the engine takes: 16 kHz, 16 bit, mono. */
export function pieceWav(samples: Float32Array): Buffer {
  const count = Math.max(samples.length, shortestSamples);
  const dataBytes = count * 2;
  const wav = Buffer.alloc(44 + dataBytes);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(36 + dataBytes, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(dataBytes, 40);
  for (let i = 0; i < samples.length; i++) wav.writeInt16LE(level(samples[i]!), 44 + 2 * i);
  return wav;
}

function level(sample: number) {
  if (Number.isNaN(sample)) return 0;
  return Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
}
