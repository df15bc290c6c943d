import './deviation-rows.css';

export type DeviationRow = {
  name: string;
  /** Signed distances, each with what it is of. */
  dots: { value: number; label: string; words: string }[];
};

const STEP = 10;
/** Dots nearer than this share of the width go below each other. */
const NEAR = 0.09;
const LANE = 26;

/** One row a name, one dot a figure, on a line around 0; `allowed` either side is a band. Wider when figures are. */
export function DeviationRows(props: {
  rows: DeviationRow[];
  allowed: number;
  /** What a person hears who does not see it. */
  summary: string;
  below: string;
  above: string;
}) {
  const { rows, allowed, summary, below, above } = props;
  const most = Math.max(allowed * 2, ...rows.flatMap((row) => row.dots.map((dot) => Math.abs(dot.value))));
  const limit = Math.ceil((most + 1) / STEP) * STEP;
  const lanesOf = (row: DeviationRow) =>
    1 + Math.max(0, ...inLanes(row.dots, 2 * limit * NEAR).map(({ lane }) => lane));
  const place = (value: number) => `${((value + limit) / (2 * limit)) * 100}%`;
  return (
    <figure className="deviation-rows" aria-label={summary}>
      <div className="deviation-scale" aria-hidden="true">
        <span>
          {below} −{limit}
        </span>
        <span>0</span>
        <span>
          +{limit} {above}
        </span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.name}>
            <span className="deviation-name">{row.name}</span>
            <span className="deviation-track" style={{ height: lanesOf(row) * LANE + 4 }}>
              <span
                className="deviation-band"
                style={{ left: place(-allowed), right: `calc(100% - ${place(allowed)})` }}
              />
              <span className="deviation-zero" />
              {inLanes(row.dots, 2 * limit * NEAR).map(({ lane, ...dot }) => (
                <span
                  key={dot.label}
                  title={dot.words}
                  className={Math.abs(dot.value) > allowed ? 'deviation-dot deviation-out' : 'deviation-dot'}
                  style={{ left: place(dot.value), top: lane * LANE + 3 }}
                >
                  <span aria-hidden="true">{dot.label}</span>
                  <span className="sr-only">{dot.words}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Each dot in the first lane where the one before it is far enough away. */
function inLanes<D extends { value: number }>(dots: D[], gap: number): (D & { lane: number })[] {
  const ends: number[] = [];
  return dots
    .toSorted((a, b) => a.value - b.value)
    .map((dot) => {
      const free = ends.findIndex((end) => dot.value - end >= gap);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = dot.value;
      return { ...dot, lane };
    });
}
