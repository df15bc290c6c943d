const TWO = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

export const plainPoints = (points: number) => TWO.format(points).replace('-', '−');

/** 92.5%, 312 秒. */
export function plainFigure(value: number, unit: string): string {
  return unit === '%' ? `${plainPoints(value)}%` : `${plainPoints(value)} ${unit}`;
}
