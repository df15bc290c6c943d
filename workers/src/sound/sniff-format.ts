/** Containers we know, named as ffmpeg names the demuxer that is forced on them. */
export type Container = 'wav' | 'mp3' | 'ogg' | 'mov' | 'amr' | 'flac' | 'aac';

/** How many bytes from the start `sniffFormat` wants to see. */
export const SNIFF_BYTES = 4096;

/** What a file is by its own bytes; its name is never asked. */
export function sniffFormat(head: Uint8Array): Container | null {
  const text = (at: number, length: number) => String.fromCharCode(...head.subarray(at, at + length));
  if (['RIFF', 'RF64'].includes(text(0, 4)) && text(8, 4) === 'WAVE') return 'wav';
  if (text(0, 4) === 'OggS') return 'ogg';
  if (text(4, 4) === 'ftyp') return 'mov';
  if (text(0, 5) === '#!AMR') return 'amr';
  if (text(0, 4) === 'fLaC') return 'flac';
  if (text(0, 3) === 'ID3') return 'mp3';
  if (twoFrames(head, mp3FrameBytes)) return 'mp3';
  if (twoFrames(head, adtsFrameBytes)) return 'aac';
  return null;
}

/** Random bytes carry a sync word often enough; a second one exactly a frame later they do not. */
function twoFrames(head: Uint8Array, frameBytes: (head: Uint8Array, at: number) => number | null): boolean {
  const first = frameBytes(head, 0);
  if (first === null) return false;
  const second = frameBytes(head, first);
  return second !== null && frameBytes(head, first + second) !== null;
}

const KBIT = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

function mp3FrameBytes(head: Uint8Array, at: number): number | null {
  const [sync, b1, b2] = [head[at], head[at + 1], head[at + 2]];
  if (sync !== 0xff || b1 === undefined || b2 === undefined || (b1 & 0xe6) !== 0xe2) return null;
  const version = (b1 >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const kbit = KBIT[version === 3 ? 1 : 2][b2 >> 4];
  const hz = [44_100, 48_000, 32_000][(b2 >> 2) & 3];
  if (version === 1 || !kbit || !hz) return null;
  const rate = version === 3 ? hz : version === 2 ? hz / 2 : hz / 4;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kbit) / rate) + ((b2 >> 1) & 1);
}

function adtsFrameBytes(head: Uint8Array, at: number): number | null {
  if (at + 6 >= head.length || head[at] !== 0xff || (head[at + 1]! & 0xf6) !== 0xf0) return null;
  const bytes = ((head[at + 3]! & 3) << 11) | (head[at + 4]! << 3) | (head[at + 5]! >> 5);
  return bytes > 7 ? bytes : null;
}
