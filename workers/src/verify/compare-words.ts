import { hashOf } from '@tingjian/core/hash.ts';
import type { ScorecardToVerify } from '@tingjian/db/reads/scorecards-to-verify.ts';
import type { Found } from './difference.ts';

/** Are the words still those that were judged? Null if they are. */
export function compareWords({ scorecard, transcript, label }: ScorecardToVerify): Found | null {
  const where = { table: 'transcripts', row: scorecard.transcriptId, call: label, item: null } as const;
  if (!transcript) {
    const missing = { ...where, field: 'id', was: scorecard.transcriptHash, is: null };
    return { ...missing, what: '评分所用的转写不见了，哈希' };
  }
  const judged = scorecard.transcriptHash;
  const now = hashOf(transcript.body);
  if (now === judged) {
    if (transcript.hash === judged) return null;
    return { ...where, field: 'hash', was: judged, is: transcript.hash, what: '转写的哈希被改过，' };
  }
  const what = transcript.hash === now ? '转写换成了另一份，哈希' : '转写的内容被改过，哈希';
  return { ...where, field: 'body', was: judged, is: now, what };
}
