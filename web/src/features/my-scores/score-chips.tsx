import type { ItemAnswer } from '../../api/calls.ts';
import type { MyScoreRow } from '../../api/my.ts';
import { OutcomeTag } from '../../ui/outcome-tag.tsx';
import { signed } from '../../ui/signed.ts';

type Scored = Pick<MyScoreRow, 'deductions' | 'open' | 'isFatal' | 'points'>;
type Names = Map<string, Pick<ItemAnswer, 'name'>>;

function costOf({ points, countedIn }: MyScoreRow['deductions'][number]): string {
  return countedIn ? `并入 ${countedIn}` : signed(points);
}

/** The points lost on a call, as small labels: which item, by name, and how much. */
export function ScoreChips({ row, names }: { row: Scored; names: Names }) {
  const { deductions, open } = row;
  if (deductions.length === 0 && open.length === 0) return <OutcomeTag outcome="met">无扣分</OutcomeTag>;
  const label = (item: string) => `${item} ${names.get(item)?.name ?? ''}`.trim();
  return (
    <span className="score-chips">
      {deductions.map((deduction) => (
        <OutcomeTag key={deduction.item} outcome="missed">
          <span className="chip-name" title={label(deduction.item)}>
            {label(deduction.item)}
          </span>
          <b>{costOf(deduction)}</b>
        </OutcomeTag>
      ))}
      {open.length > 0 && <OutcomeTag outcome="needs-human">待人工 {open.length} 项</OutcomeTag>}
    </span>
  );
}
