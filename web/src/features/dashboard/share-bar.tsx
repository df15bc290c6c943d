type Share = { value: number | null; low: number | null; high: number | null };

/** A share of 100 as a bar, with its interval as a thin line. The figure stands beside it. */
export function ShareBar({ share, mark = 'plain' }: { share: Share; mark?: 'plain' | 'striped' }) {
  const { value, low, high } = share;
  return (
    <span className={`share-bar share-bar-${mark}`} aria-hidden="true">
      <span className="share-bar-fill" style={{ width: `${value ?? 0}%` }} />
      {low !== null && high !== null && (
        <span className="share-bar-range" style={{ left: `${low}%`, width: `${high - low}%` }} />
      )}
    </span>
  );
}
