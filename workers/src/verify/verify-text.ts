import { createHash } from 'node:crypto';
import type { PublishedText } from '@tingjian/db/reads/published-texts.ts';
import type { Found } from './difference.ts';

/** A published rule set or schedule never changes: its text against the hashes noted when it was published. */
export function verifyText({ table, hash, version, text, textHash, notedHash }: PublishedText): Found | null {
  const now = createHash('sha256').update(text).digest('hex');
  const published = notedHash ?? textHash;
  if (now === published && textHash === published) return null;
  const name = table === 'rule_sets' ? '规则集' : '扣分标准';
  const where = { table, row: hash, call: null, item: null, was: published };
  if (now === published) {
    return { ...where, field: 'text_hash', is: textHash, what: `${name} ${version} 的文字哈希被改过，` };
  }
  return { ...where, field: 'text', is: now, what: `${name} ${version} 的文字被改过，哈希` };
}
