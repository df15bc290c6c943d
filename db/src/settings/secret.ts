import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'secret';

/** What the keys of this installation are made from: where it lies, or what was given by TINGJIAN_SECRET. */
export type SecretPlace = { dataFolder: string; secret?: string };
export type KeyPurpose = 'audit' | 'sessions' | 'sound-links';

/**
 * A key of 32 bytes for one purpose. Without TINGJIAN_SECRET the secret is made once and kept in the data folder,
 * readable by nobody else; several machines on one database must be given the same one.
 */
export function keyFor(purpose: KeyPurpose, place: SecretPlace): Uint8Array {
  const secret = place.secret ?? keptSecret(place.dataFolder);
  return new Uint8Array(hkdfSync('sha256', secret, '', `tingjian ${purpose}`, 32));
}

/** Whether the secret is there, for programs that must not make a new one. */
export function hasSecret({ dataFolder, secret }: SecretPlace): boolean {
  return secret !== undefined || existsSync(join(dataFolder, FILE));
}

function keptSecret(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  try {
    // Of several processes that start at once, one makes it and all read it.
    writeFileSync(path, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${path} 里的密钥不完整。请从备份恢复这个文件。`);
  return secret;
}
