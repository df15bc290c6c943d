import type { FormRow } from './month-words.ts';

const SIGNS = {
  own: { sign: '少', words: '样本少，按本人的计' },
  team: { sign: '班', words: '样本不足或没有数据，按班组平均计' },
  full: { sign: '满', words: '本月没有发生，按满分计' },
  spread: { sign: '摊', words: '没有数据，权重摊到其他各项' },
} as const;

/** Where a row is not simply somebody's own figure from enough cases. */
export function FewMark({ row }: { row: FormRow }) {
  const marks = row.parts
    .filter(({ note, figure }) => note !== null && (figure.value !== null || note))
    .map(({ from, note }) => ({ ...SIGNS[from], note }));
  return marks
    .filter(({ sign }, at) => marks.findIndex((each) => each.sign === sign) === at)
    .map(({ sign, note }) => (
      <sup key={sign} className="month-few" title={note ?? ''}>
        {sign}
      </sup>
    ));
}

export function FewLegend() {
  return (
    <p className="muted">
      {Object.values(SIGNS)
        .map(({ sign, words }) => `${sign}：${words}`)
        .join('；')}
      。● 上次计算改变了的数，停在上面看原因。点一个数看公式、原始数据和通话。
    </p>
  );
}
