import type { ListedIndicator } from '@tingjian/core/kpi/indicators/list-indicators.ts';
import type { OwnProblem } from '@tingjian/core/kpi/indicators/own-problems.ts';

export type IndicatorListed = ListedIndicator & {
  /** Schemes that still count with it. */
  usedBy: string[];
};
export type IndicatorsAnswer = {
  indicators: IndicatorListed[];
  /** What a formula may be made of. */
  measures: { code: string; name: string; unit: string }[];
};

type Previewed = { value: number | null; above: number | null; below: number | null; isEnough: boolean };
export type IndicatorPreviewAnswer = {
  month: string;
  problems: OwnProblem[];
  /** Null when there are problems. */
  figures: {
    centre: Previewed;
    teams: (Previewed & { name: string })[];
    people: (Previewed & { number: string; name: string })[];
  } | null;
};
