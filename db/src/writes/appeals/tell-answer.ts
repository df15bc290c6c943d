import { APPEAL_OUTCOME_NAMES, type AppealOutcome } from '@tingjian/core/appeals/appeal.ts';
import type { Change } from '../../change.ts';
import { scorersOf } from '../../reads/appeals/scorers-of.ts';
import type { appeals } from '../../schema/appeals.ts';
import type { calls } from '../../schema/calls.ts';
import { notify } from '../notify.ts';
import type { PublishedVersion } from '../publish-version.ts';

/** The agent hears the answer; whoever scored the call hears that a judgement of theirs was changed. */
export async function tellAnswer(
  c: Change,
  made: {
    appeal: typeof appeals.$inferSelect;
    call: typeof calls.$inferSelect;
    /** The item with its name. */
    name: string;
    by: string;
    outcome: AppealOutcome;
    before: PublishedVersion;
    version: PublishedVersion | null;
  },
): Promise<void> {
  const { appeal, call, name, by, outcome, before, version } = made;
  const points = version ? `得分 ${before.points} → ${version.points}` : `仍为 ${before.points} 分`;
  await notify(c, {
    ...{ to: appeal.filedBy, kind: 'appeal-answered', link: `/my/${call.id}` },
    text: `您对通话 ${call.label}“${name}”的申诉：${APPEAL_OUTCOME_NAMES[outcome]}，${points}。`,
  });
  if (!version) return;
  for (const to of await scorersOf(c.tx, call.id)) {
    if (to === by) continue;
    await notify(c, {
      ...{ to, kind: 'appeal-changed', link: `/appeals/${appeal.id}` },
      text: `您评过的通话 ${call.label}，“${name}”经申诉改判（${APPEAL_OUTCOME_NAMES[outcome]}），${points}。`,
    });
  }
}
