import type { PersonMonth } from '../month/month.ts';

/** What must be said beside a person's row: where figures are not simply their own, single events, why not ranked. */
export function monthNotes({ form, standing, uncounted }: PersonMonth): string[] {
  const notes = new Set(
    form.rows.flatMap(({ name, parts }) =>
      parts.flatMap(({ note }) => (note === null ? [] : [`${name}：${note}`])),
    ),
  );
  const lines = [...form.additions, ...form.deductions].map(
    ({ reason, points }) => `${reason} ${points > 0 ? '+' : ''}${points}`,
  );
  return [
    ...notes,
    ...lines,
    ...(standing?.notRanked.length ? [`不参与排名：${standing.notRanked.join('、')}`] : []),
    ...(standing?.isMarked ? ['排在末位'] : []),
    ...(standing?.spared === 'cannot-tell' ? ['数据不足以区分，未标记'] : []),
    ...(standing?.spared === 'severity' ? ['按复核松严调整后不在末位，未标记'] : []),
    ...(uncounted ? [`不计入连续月份：${uncounted}`] : []),
  ];
}
