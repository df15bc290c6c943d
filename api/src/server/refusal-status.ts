import type { RefusalCode } from '@tingjian/core/refusal.ts';

/** What each refusal is in HTTP. A code without a status does not compile. */
export const REFUSAL_STATUS = {
  'empty-file': 400,
  'not-a-recording': 415,
  'broken-recording': 422,
  'unsupported-sound': 422,
  'decoder-missing': 422,
  'too-large': 413,
  'too-long': 422,
  'upload-cut-off': 400,
  'missing-recording': 400,
  'bad-metadata': 422,
  'bad-transcript': 422,
  'unknown-agent': 422,
  'date-in-future': 422,
  'already-here': 409,
  'duplicate-external-id': 409,
  'duplicate-agent': 409,
  'disk-full': 507,
  'call-not-found': 404,
  'not-failed': 409,
  'bad-request': 400,
  'not-found': 404,
  'no-sound': 404,
  'foreign-page': 403,
  'database-away': 503,
} as const satisfies Record<RefusalCode, number>;
