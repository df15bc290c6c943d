import type { PersonMonth } from './month.ts';

/** Which people of a month are looked at; what is not said leaves nobody out. `none`: no team, no grade. */
export type MonthFilter = { team?: string; post?: string; grade?: string };
type Person = Pick<PersonMonth, 'teamId' | 'post'> & { form: Pick<PersonMonth['form'], 'grade'> };

/** Is that somebody the filter asks for? */
export function isAskedFor({ team, post, grade }: MonthFilter): (person: Person) => boolean {
  return ({ teamId, post: own, form }) =>
    (team === undefined || (teamId ?? 'none') === team) &&
    (post === undefined || own === post) &&
    (grade === undefined || (form.grade ?? 'none') === grade);
}

/** The filter in words, for what is handed round; null when it leaves nobody out. */
export function sayMonthFilter(
  { team, post, grade }: MonthFilter,
  teamNames: Record<string, string>,
): string | null {
  const words = [
    team === undefined ? [] : team === 'none' ? '没有班组' : (teamNames[team] ?? team),
    post ?? [],
    grade === undefined ? [] : grade === 'none' ? '没有等级' : `等级 ${grade}`,
  ].flat();
  return words.length === 0 ? null : `只含：${words.join('，')}`;
}
