/** The ranks somebody may have in truth, on a line from the first to the last; behind the cut line it is shaded. */
export function RankBar(props: {
  interval: { best: number; worst: number };
  rank: number;
  of: number;
  /** So many stand above the cut line. */
  line: number;
  band: string[];
}) {
  const { interval, rank, of, line, band } = props;
  const place = (at: number) => `${((at - 0.5) / of) * 100}%`;
  const alike = band.length === 0 ? '' : `，与 ${band.join('、')} 分不开`;
  return (
    <span className="rank-bar" title={`第 ${interval.best} 至第 ${interval.worst}${alike}`}>
      <span className="rank-track" aria-hidden="true">
        <span className="rank-below" style={{ left: `${(line / of) * 100}%` }} />
        <span
          className="rank-range"
          style={{
            left: `${((interval.best - 1) / of) * 100}%`,
            right: `${((of - interval.worst) / of) * 100}%`,
          }}
        />
        <span className="rank-at" style={{ left: place(rank) }} />
      </span>
      <span>
        {interval.best}–{interval.worst}
      </span>
    </span>
  );
}
