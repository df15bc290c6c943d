import { grouped } from '../../grouped.ts';
import { rankTeam } from '../ranking/rank-team.ts';
import type { TeamRanking } from '../ranking/standing.ts';
import type { TeamMonth } from './month.ts';
import type { Rated } from './rate-people.ts';

/** Ranks every team and post type among themselves; who is not ranked by their scheme is left out. */
export function rankTeams(rated: Rated[]): TeamMonth[] {
  const groups = grouped(
    rated.filter(({ scheme }) => scheme.ranking !== null),
    ({ month, scheme }) => `${month.teamId} ${month.post} ${scheme.version}`,
  );
  return [...groups.values()].map((group) => {
    const ranking: TeamRanking = rankTeam(
      group.map(({ candidate }) => candidate),
      group[0]!.scheme.ranking!,
    );
    const standings = new Map(ranking.standings.map((standing) => [standing.number, standing]));
    for (const { month } of group) month.standing = standings.get(month.number) ?? null;
    const { lookedAt, cannotDecide } = ranking;
    const ranked = ranking.standings.filter(({ rank }) => rank !== null).length;
    return { teamId: group[0]!.month.teamId, post: group[0]!.month.post, ranked, lookedAt, cannotDecide };
  });
}
