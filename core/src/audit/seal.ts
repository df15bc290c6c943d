import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** One row of the audit trail. `seq` counts 1, 2, 3 … without gaps; `at` is ISO 8601 in UTC with milliseconds. */
export type AuditRow = {
  seq: number;
  at: string;
  actor: string;
  origin: string | null;
  action: string;
  subject: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** What stands before the first row. */
export const FIRST_SEAL = '';

/**
 * The seal of a row: HMAC-SHA256 over the row and the seal before it, lower-case hex. Without the key, which the
 * database does not know, nobody can make one: an edited, inserted, deleted or swapped row breaks the chain there.
 */
export function sealOf(key: Uint8Array, row: AuditRow, sealBefore: string): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(canonicalize([sealBefore, row])!)));
}
