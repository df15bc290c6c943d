import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Anchor } from '@tingjian/core/audit/check-trail.ts';

/** What sealing the audit trail needs: the key, and a place outside the database where seals are noted. */
export type Trail = { key: Uint8Array; noteSeal(anchor: Anchor): void; flush(): void };

const EVERY_MS = 200;
const LARGEST_BYTES = 4 * 2 ** 20;

/** Notes the newest seal in a file beside the data, at most five times a second. */
export function fileTrail(key: Uint8Array, file: string): Trail {
  mkdirSync(dirname(file), { recursive: true });
  shorten(file);
  let newest: Anchor | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (newest) appendFileSync(file, `${newest.seq} ${newest.seal}\n`, { mode: 0o600 });
    newest = null;
  };
  return {
    key,
    noteSeal(anchor) {
      newest = anchor;
      timer ??= setTimeout(flush, EVERY_MS);
      timer.unref();
    },
    flush,
  };
}

/** The seals noted in that file; a line that was cut short by a crash is left out. */
export function notedSeals(file: string): Anchor[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => /^(\d+) ([0-9a-f]{64})$/.exec(line))
    .filter((match) => match !== null)
    .map(([, seq, seal]) => ({ seq: Number(seq), seal: seal! }));
}

function shorten(file: string): void {
  if (!existsSync(file) || statSync(file).size < LARGEST_BYTES) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, lines.slice(-10_000).join('\n'), { mode: 0o600 });
}
