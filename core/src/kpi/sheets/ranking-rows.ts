import type { Cell } from '../../xlsx/cell.ts';
import type { PersonMonth } from '../month/month.ts';
import type { Spared } from '../ranking/standing.ts';
import type { MonthSheetsInput } from './month-sheets.ts';

const HEADING = [
  ...['月份', '班组', '岗位', '排名', '排名区间（95%）', '工号', '姓名', '总分', '等级', '总分标准误'],
  ...['无法区分的人', '末位标记', '未标记的原因', '不参与排名的原因', '不计入连续月份'],
  ...['调整后总分', '调整后排名'],
];
const SPARED: Record<Spared, string> = {
  'above-floor': '总分在底线之上',
  tie: '并列跨过末位线，由主管决定',
  'cannot-tell': '数据不足以区分',
  severity: '按复核松严调整后不在末位',
};

/** The ranking of a month with its heading first: each team from the first rank on, then who is not ranked and why. */
export function* rankingRows({ month, teamNames }: MonthSheetsInput): Generator<Cell[]> {
  yield HEADING;
  const ranked = month.people.filter((person) => person.standing !== null);
  const key = ({ teamId, post }: PersonMonth) => `${teamNames[teamId ?? ''] ?? ''} ${post}`;
  const at = ({ standing }: PersonMonth) => standing!.rank ?? Number.POSITIVE_INFINITY;
  const sorted = ranked.toSorted(
    (a, b) => compare(key(a), key(b)) || at(a) - at(b) || compare(a.number, b.number),
  );
  for (const { number, name, teamId, post, standing, form, standardError, uncounted, adjusted } of sorted) {
    const { rank, rankInterval, band, isMarked, spared, notRanked } = standing!;
    yield [
      ...[month.month, teamNames[teamId ?? ''] ?? '', post, rank],
      rankInterval ? `${rankInterval.best}–${rankInterval.worst}` : null,
      ...[number, name, form.total, form.grade, { number: standardError, style: 'two-decimals' as const }],
      ...[band.join('、'), isMarked ? '是' : '否', spared === null ? null : SPARED[spared]],
      ...[notRanked.join('；'), uncounted, adjusted?.total ?? null, adjusted?.standing.rank ?? null],
    ];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
