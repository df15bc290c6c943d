import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// node workers/src/bench/xlsx-bench.ts [rows] [runs]: the same table of 20 columns written by our writer and by the
// streaming writer of exceljs, at its own level of packing and at ours; each in a process of its own, in turn.
const rows = Number(process.argv[2] ?? 100_000);
const runs = Number(process.argv[3] ?? 5);
const run = promisify(execFile);
const WRITERS = {
  ours: ['write-ours.ts'],
  'exceljs, level 6': ['write-exceljs.ts', '6'],
  'exceljs, level 1': ['write-exceljs.ts', '1'],
} as const;
type Name = keyof typeof WRITERS;
/** `seconds` by the clock, `busy` of the processor, all its threads together. */
type Measured = { seconds: number; busy: number; peakMb: number; bytes: number };

const folder = await mkdtemp(join(tmpdir(), 'xlsx-bench-'));
const names = Object.keys(WRITERS) as Name[];
const measured = new Map<Name, Measured[]>(names.map((name) => [name, []]));
try {
  for (let at = 0; at < runs; at += 1) {
    for (const name of names) {
      const [program, ...more] = WRITERS[name];
      const path = fileURLToPath(new URL(`./xlsx/${program}`, import.meta.url));
      const { stdout } = await run(process.execPath, [
        path,
        join(folder, 'table.xlsx'),
        String(rows),
        ...more,
      ]);
      measured.get(name)!.push(JSON.parse(stdout) as Measured);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${rows} rows × 20 columns, median of ${runs} runs in turn`);
for (const name of names) {
  const { seconds, busy, peakMb, bytes } = medians(name);
  console.log(
    `${name}: ${Math.round(rows / seconds)} rows/s, ${busy.toFixed(1)} s of the processor, peak ${peakMb.toFixed(0)} MB, file ${(bytes / 1e6).toFixed(1)} MB`,
  );
}
for (const name of names.slice(1)) {
  const speed = medians(name).seconds / medians('ours').seconds;
  const busy = medians(name).busy / medians('ours').busy;
  const memory = medians('ours').peakMb / medians(name).peakMb;
  console.log(
    `against ${name}: ${speed.toFixed(2)} × rows/s (≥ 1.8), ${busy.toFixed(2)} × rows a second of the processor, ${memory.toFixed(2)} × memory (≤ 0.7)`,
  );
}

function medians(name: Name): Measured {
  const all = measured.get(name)!;
  const median = (of: (each: Measured) => number) => all.map(of).toSorted((a, b) => a - b)[all.length >> 1]!;
  return {
    seconds: median(({ seconds }) => seconds),
    busy: median(({ busy }) => busy),
    peakMb: median(({ peakMb }) => peakMb),
    bytes: all[0]!.bytes,
  };
}
