/** A column's name that sorts by it. */
export function SortButton(props: { words: string; note?: string; isSorted: boolean; sort: () => void }) {
  const { words, note, isSorted, sort } = props;
  return (
    <button type="button" className="bare sort" onClick={sort}>
      {words}
      {note && <span className="muted">（{note}）</span>}{' '}
      <span aria-hidden="true">{isSorted ? '▲' : '△'}</span>
    </button>
  );
}
