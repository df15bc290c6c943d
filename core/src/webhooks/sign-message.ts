import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The signature of a message to another system: HMAC-SHA256 with the secret of its address over
 * `timestamp.body`, lower-case hex. `timestamp` is in seconds since 1970; docs/webhooks.md tells how to check it.
 */
export function signMessage(secret: string, timestamp: number, body: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`${timestamp}.${body}`)));
}
