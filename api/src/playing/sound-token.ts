import { createHmac, timingSafeEqual } from 'node:crypto';

/** `sound`: what every browser plays. `recording`: the bytes as they came in. */
export type SoundKind = 'sound' | 'recording';
/** One recording, for one viewer, until then (ms since 1970). */
export type SoundLink = { callId: string; actor: string; kind: SoundKind; until: number };

/** The end of an address: what it is for, signed. Whoever changes a letter of it has nothing. */
export function soundToken(key: Uint8Array, { callId, actor, kind, until }: SoundLink): string {
  const said = Buffer.from(JSON.stringify([callId, actor, kind, until])).toString('base64url');
  return `${said}.${signatureOf(key, said).toString('base64url')}`;
}

/** What was signed; null for what was not signed here. */
export function readSoundToken(key: Uint8Array, token: string): SoundLink | null {
  const [said = '', signature = '', more] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const due = signatureOf(key, said);
  if (more !== undefined || given.length !== due.length || !timingSafeEqual(given, due)) return null;
  const [callId, actor, kind, until] = JSON.parse(Buffer.from(said, 'base64url').toString());
  return { callId, actor, kind, until };
}

function signatureOf(key: Uint8Array, said: string): Buffer {
  return createHmac('sha256', key).update(`sound ${said}`).digest();
}
