import type { Indicator } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import type { Measure } from '@tingjian/core/kpi/measures.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';

/** The measures that a row of a scheme is made of, and whose they are; null if there is no such row. */
export function measuresOf(
  rowId: string,
  text: string,
  indicators: ReadonlyMap<string, Indicator>,
): { measures: Measure[]; of: 'person' | 'team' } | null {
  const scheme = readScheme(text, indicators);
  if (rowId === 'extras') {
    return { measures: scheme.extras.additions.map(({ measure }) => measure), of: scheme.of };
  }
  const row = scheme.rows.find(({ id }) => id === rowId);
  if (!row) return null;
  const ofParts = row.parts.flatMap(({ indicator }) => {
    const { above, below } = indicators.get(indicator)!;
    return [...Object.keys(above.factors), ...Object.keys(below.factors)] as Measure[];
  });
  return {
    measures: [...new Set([...ofParts, ...row.adjust.map(({ measure }) => measure)])],
    of: scheme.of,
  };
}
