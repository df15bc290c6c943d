import type { AppealChance } from '@tingjian/core/appeals/appeal-chance.ts';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { and, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { schedules } from '../../schema/schedules.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { type Derived, scorecards } from '../../schema/scorecards.ts';
import { appealChances } from '../appeals/appeal-chances.ts';
import { type AppealRow, appealsOfCall } from '../appeals/appeals-list.ts';
import { hiddenFrom, type Judging } from '../reviews/hidden-from.ts';
import { type VersionSummary, versionsOfCall } from '../reviews/versions-of-call.ts';
import { type Standing, scoreStandings } from './score-standings.ts';

export type ScoreLetter = {
  call: Pick<Standing, 'callId' | 'label' | 'startedAt' | 'durationMs' | 'direction' | 'businessType'> & {
    agent: { number: string; name: string };
    source: 'recording' | 'transcript';
  };
  /** The version that is shown; null: what the machine made, which nobody has published. */
  shown: VersionSummary | null;
  isCurrent: boolean;
  derived: Derived;
  findings: Finding[];
  decisions: Decision[];
  scheduleText: string;
  /** The one that counts first. */
  versions: VersionSummary[];
  appeals: AppealRow[];
  /** By item; empty when the one who reads is not the agent. */
  chances: Map<string, AppealChance>;
};

/**
 * One score as the agent reads it, in the version that counts or in an older one. Null when there is none, when there
 * is no such version, or when what the machine found is still hidden from whoever asks.
 */
export async function scoreLetter(
  db: Queries,
  asked: { callId: string; version: number | null; by: string | null; judging: Judging; now: Date },
): Promise<ScoreLetter | null> {
  const { callId, by, now } = asked;
  const hidden = hiddenFrom(asked.judging);
  const [standing] = await scoreStandings(db, eq(calls.id, callId));
  const [machine] = await db
    .select({
      agentName: people.name,
      source: calls.source,
      versionId: calls.versionId,
      derived: scorecards.derived,
      findings: scorecards.findings,
      scheduleHash: scorecards.scheduleHash,
      ...(hidden && { isHidden: hidden }),
    })
    .from(calls)
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .innerJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(eq(calls.id, callId));
  if (!standing || !machine) return null;
  if ('isHidden' in machine && machine.isHidden && standing.agentNumber !== by) return null;
  const versions = await versionsOfCall(db, callId);
  const shown = asked.version
    ? versions.find(({ version }) => version === asked.version)
    : (versions.find(({ id }) => id === machine.versionId) ?? null);
  if (shown === undefined) return null;
  const published = shown && (await contentOf(db, shown.id));
  const scheduleHash = published?.scheduleHash ?? machine.scheduleHash;
  const [schedule] = await db.select().from(schedules).where(eq(schedules.hash, scheduleHash));
  const chances = await appealChances(db, [standing], { by: by ?? '', now });
  const { label, startedAt, durationMs, direction, businessType } = standing;
  return {
    call: {
      ...{ callId, label, startedAt, durationMs, direction, businessType, source: machine.source },
      agent: { number: standing.agentNumber, name: machine.agentName },
    },
    ...{ shown, isCurrent: (shown?.id ?? null) === machine.versionId },
    ...{ derived: (published ?? machine).derived, findings: (published ?? machine).findings },
    ...{ decisions: published?.decisions ?? [], scheduleText: schedule!.text, versions },
    appeals: await appealsOfCall(db, callId, now),
    chances: standing.agentNumber === by ? chances.get(callId)! : new Map(),
  };
}

async function contentOf(db: Queries, versionId: string) {
  const [row] = await db
    .select({
      derived: scoreVersions.derived,
      findings: scoreVersions.findings,
      decisions: scoreVersions.decisions,
      scheduleHash: scorecards.scheduleHash,
    })
    .from(scoreVersions)
    .innerJoin(scorecards, eq(scorecards.id, scoreVersions.scorecardId))
    .where(and(eq(scoreVersions.id, versionId)));
  return row!;
}
