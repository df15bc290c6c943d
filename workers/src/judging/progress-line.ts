const EVERY_MS = 1000;

export type Progress = { done: number; total: number };

/** Tells how far something has come, how fast, and how long it will take, at most once a second. */
export function progressLine(write: (line: string) => void, now: () => number = Date.now) {
  const startedAt = now();
  let shownAt = startedAt;
  return ({ done, total }: Progress) => {
    const at = now();
    if (at - shownAt < EVERY_MS && done < total) return;
    shownAt = at;
    const rate = done / Math.max((at - startedAt) / 1000, 0.001);
    const left = done < total ? `，还需约${duration((total - done) / rate)}` : '';
    write(`${done} / ${total}（每秒 ${Math.round(rate)}${left}）`);
  };
}

function duration(seconds: number): string {
  if (seconds < 90) return ` ${Math.ceil(seconds)} 秒`;
  if (seconds < 5400) return ` ${Math.round(seconds / 60)} 分钟`;
  return ` ${(seconds / 3600).toFixed(1)} 小时`;
}
