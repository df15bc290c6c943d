import { grouped } from '@tingjian/core/grouped.ts';
import type { PersonMonth } from '@tingjian/core/kpi/month/month.ts';
import type { LadderMonth } from '@tingjian/core/kpi/ranking/ladder-month.ts';
import { monthsRunning } from '@tingjian/core/kpi/ranking/months-running.ts';
import type { Database } from '@tingjian/db/connect.ts';
import { namesOf } from '@tingjian/db/reads/audit/names-of.ts';
import { ladderHistory } from '@tingjian/db/reads/kpi/ladder-history.ts';
import { monthSteps } from '@tingjian/db/reads/kpi/month-steps.ts';
import { type MonthTable, monthTable } from '@tingjian/db/reads/kpi/month-table.ts';
import type { Scope } from '@tingjian/db/scope.ts';
import type { RankedPerson, RankingAnswer, RankingGroup } from '../answers/kpi.ts';

/** How a month's people stand, as it is told to somebody who reaches this far. */
export async function rankingTold(db: Database, month: string, scope: Scope): Promise<RankingAnswer> {
  const table = await monthTable(db, { month, scope });
  const history = await ladderHistory(db, month);
  const ranked = table.month.people.filter(({ standing }) => standing !== null);
  const groups = grouped(ranked, ({ teamId, post, schemeId }) => `${teamId} ${post} ${schemeId}`);
  const { row, computation } = table;
  return {
    ...{ month, state: row.state, isDemo: row.isDemo, steps: await monthSteps(db, table) },
    computing: computation.number,
    groups: [...groups.values()].map((people) => groupTold(table, people, history)),
    reviewers: scope.reach === 'all' ? await reviewersTold(db, table) : null,
    isSeverityAdjusted: ranked.some(({ adjusted }) => adjusted !== null),
  };
}

function groupTold(
  { month, schemes, teamNames }: MonthTable,
  people: PersonMonth[],
  history: Record<string, LadderMonth[]>,
): RankingGroup {
  const [{ teamId, post, schemeId }] = people as [PersonMonth];
  const { version, name, ranking } = schemes.get(schemeId)!;
  const found = month.teams.find((team) => team.teamId === teamId && team.post === post);
  const at = ({ standing }: RankedPerson) => standing!.rank ?? Number.POSITIVE_INFINITY;
  return {
    team: teamId === null ? null : { id: teamId, name: teamNames[teamId] ?? '' },
    ...{ post, scheme: { version, name }, rules: ranking! },
    ...{
      ranked: found?.ranked ?? 0,
      lookedAt: found?.lookedAt ?? 0,
      cannotDecide: found?.cannotDecide ?? false,
    },
    people: people
      .map((person) => personTold(person, month.month, history[person.number] ?? []))
      .toSorted((a, b) => at(a) - at(b) || (a.number < b.number ? -1 : 1)),
  };
}

function personTold(person: PersonMonth, month: string, before: LadderMonth[]): RankedPerson {
  const { number, name, standing, adjusted, candidate, standardError, uncounted, proposal, form } = person;
  const present: LadderMonth = {
    ...{ month, isMarked: standing!.isMarked, isCounted: uncounted === null, grade: form.grade },
    retraining: 'none',
  };
  const months = [...before, present];
  return {
    ...{ number, name, standing, adjusted, candidate, standardError, uncounted, proposal },
    ...{ total: form.total, grade: form.grade, running: monthsRunning(months), months: months.slice(-6) },
  };
}

async function reviewersTold(db: Database, { month }: MonthTable) {
  const { actors } = await namesOf(
    db,
    month.reviewers.map(({ reviewer }) => ({ actor: reviewer, subject: '' })),
  );
  return month.reviewers.map((each) => ({ ...each, name: actors.get(each.reviewer) ?? each.reviewer }));
}
