type WavShape = {
  tag?: number;
  channels?: number;
  sampleRate?: number;
  bits?: number;
  data?: Buffer;
  /** What the header says, where that is not the truth. */
  saidDataBytes?: number;
  saidRiffBytes?: number;
  extensible?: boolean;
};

/** A WAV file, honest or not, for the tests. */
export function wavFile(shape: WavShape = {}): Buffer {
  const { tag = 1, channels = 1, sampleRate = 8000, bits = 16, extensible = false } = shape;
  const data = shape.data ?? Buffer.alloc(16_000);
  const format = Buffer.alloc(extensible ? 40 : 16);
  const frameBytes = channels * Math.ceil(bits / 8);
  format.writeUInt16LE(extensible ? 0xfffe : tag, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(sampleRate, 4);
  format.writeUInt32LE((sampleRate * frameBytes) >>> 0, 8);
  format.writeUInt16LE(frameBytes, 12);
  format.writeUInt16LE(bits, 14);
  if (extensible) format.writeUInt16LE(tag, 24);
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    chunk('LIST', Buffer.from('INFOx')),
    chunk('data', data, shape.saidDataBytes),
  ]);
  return chunk('RIFF', body, shape.saidRiffBytes);
}

function chunk(name: string, data: Buffer, saidBytes = data.length): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(saidBytes, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** A sine as 16-bit samples, `level` of full scale. */
export function tone(hz: number, ms: number, sampleRate = 8000, level = 0.5): Int16Array<ArrayBuffer> {
  return Int16Array.from({ length: Math.round((ms * sampleRate) / 1000) }, (_, at) =>
    Math.round(level * 32_767 * Math.sin((2 * Math.PI * hz * at) / sampleRate)),
  );
}

/** 16-bit channels woven into the data of a WAV. */
export function woven(...channels: Int16Array[]): Buffer {
  const data = Buffer.alloc(channels[0]!.length * channels.length * 2);
  for (let at = 0; at < data.length / 2; at++) {
    data.writeInt16LE(channels[at % channels.length]![Math.floor(at / channels.length)]!, at * 2);
  }
  return data;
}
