import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), lower-case hex, 64 characters.
 * The same value gives the same hash on every machine and in every year, whatever the order of its keys.
 */
export function hashOf(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('a value without a JSON form has no hash');
  return bytesToHex(sha256(utf8ToBytes(json)));
}
