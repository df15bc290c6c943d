import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';

/** What the compiler tunes the engine for. A cache shared by two machines keeps one build for each kind. */
export function cpuKey(): string {
  return `${platform()}-${arch()}-${createHash('sha256').update(cpuFeatures()).digest('hex').slice(0, 8)}`;
}

function cpuFeatures() {
  // Only what the engine's Makefile looks at: a kernel that lists one more flag needs no new build.
  if (arch() === 'x64')
    return flags()
      .filter((flag) => /^(avx|avx2|fma|f16c|pni|sse3|ssse3)$/.test(flag))
      .sort()
      .join(' ');
  return `${cpus()[0]?.model} ${flags().sort().join(' ')}`;
}

function flags() {
  try {
    return (
      /^(?:flags|Features)\s*:\s*(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1]?.split(' ') ?? []
    );
  } catch {
    return [];
  }
}
