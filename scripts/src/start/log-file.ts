import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largestBytes = 20 * 1024 * 1024;

export type LogFile = { path: string; write(text: string): void };

/** A log that never holds more than two files of 20 MB: the present one and the one before it. */
export function logFile(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let bytes = existsSync(path) ? statSync(path).size : 0;
  return {
    path,
    write(text) {
      try {
        if (bytes > largestBytes) {
          renameSync(path, `${path}.1`);
          bytes = 0;
        }
        appendFileSync(path, text);
        bytes += Buffer.byteLength(text);
      } catch {
        // A full disk must not stop the product for the sake of its log.
      }
    },
  };
}
