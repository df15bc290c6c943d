import type { ByteRange } from '@tingjian/db/recordings/store.ts';

/** What a Range header asks of `size` bytes: all of it, one stretch, or something that cannot be had. */
export function byteRange(header: string | undefined, size: number): ByteRange | 'all' | 'impossible' {
  if (!header) return 'all';
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  // Several stretches, or a unit we do not know: allowed to be ignored.
  if (!parts || (parts[1] === '' && parts[2] === '')) return 'all';
  const [, first, last] = parts;
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count > 0 ? { start: size - count, end: size - 1 } : 'impossible';
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start < size && start <= end ? { start, end } : 'impossible';
}
