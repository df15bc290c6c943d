import { checkKeptTrail } from '@tingjian/db/audit/check-kept-trail.ts';
import { sealsFile } from '@tingjian/db/audit/open-trail.ts';
import { notedSeals } from '@tingjian/db/audit/trail.ts';
import type { Queries } from '@tingjian/db/connect.ts';
import { hasSecret, keyFor, type SecretPlace } from '@tingjian/db/settings/secret.ts';
import type { Difference } from './difference.ts';

/** The audit trail against its seals, those noted outside the database too. Answers with how many rows it looked at. */
export async function verifyTrail(
  db: Queries,
  place: SecretPlace,
  tell: (found: Difference) => void,
): Promise<number> {
  if (!hasSecret(place)) {
    throw new Error(
      `操作记录无法核对：${place.dataFolder} 里没有 secret 文件，也没有设置 TINGJIAN_SECRET。请在保存密钥的机器上运行，或从备份恢复密钥。`,
    );
  }
  const anchors = notedSeals(sealsFile(place));
  const { rows, fault } = await checkKeptTrail(db, { key: keyFor('audit', place), anchors });
  if (fault) {
    const sentence = `操作记录 ${fault.sentence}（audit 表，首处异常 seq ${fault.seq}，${fault.kind}）`;
    const row = String(fault.seq);
    tell({
      ...{ table: 'audit', row, call: null, item: null, field: fault.kind },
      ...{ was: null, is: null, sentence },
    });
  }
  return rows;
}
