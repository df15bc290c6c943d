import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const WORD = 2 ** 32;

export type SeededNumbers = {
  /** A whole number 0..count-1, each equally likely. `count` is 1 to 2^32. */
  below(count: number): number;
  /** A number 0..1, 1 excluded, of 53 bits. */
  share(): number;
};

/**
 * Chance that can be repeated: SHA-256 over the seed and a counter, read as 32-bit words. The same seed gives the same
 * numbers on every machine and in every year.
 */
export function seededNumbers(seed: string): SeededNumbers {
  let block: DataView<ArrayBufferLike> = new DataView(new ArrayBuffer(0));
  let at = 0;
  let counter = 0;
  const word = () => {
    if (at >= block.byteLength) {
      const bytes = sha256(utf8ToBytes(`${seed}\n${counter}`));
      block = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      at = 0;
      counter += 1;
    }
    at += 4;
    return block.getUint32(at - 4);
  };
  return {
    below(count) {
      // Words beyond the last whole multiple would make the small numbers likelier.
      const limit = WORD - (WORD % count);
      for (;;) {
        const drawn = word();
        if (drawn < limit) return drawn % count;
      }
    },
    share: () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53,
  };
}
