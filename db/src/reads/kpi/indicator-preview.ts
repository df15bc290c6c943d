import { type Figure, figureOf } from '@tingjian/core/kpi/indicators/figure.ts';
import type { Indicator } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import { addSums } from '@tingjian/core/kpi/measures.ts';
import type { Queries } from '../../connect.ts';
import { teams } from '../../schema/teams.ts';
import { monthInput } from './month-input.ts';

export type PreviewedFigure = Pick<Figure, 'value' | 'above' | 'below' | 'isEnough'>;
export type IndicatorPreview = {
  centre: PreviewedFigure;
  teams: (PreviewedFigure & { name: string })[];
  people: (PreviewedFigure & { number: string; name: string })[];
};

/** What an indicator comes to in a month, straight from the raw rows; for agents, their teams and the centre. */
export async function indicatorPreview(
  db: Queries,
  month: string,
  indicator: Indicator,
): Promise<IndicatorPreview> {
  const { input } = await monthInput(db, month);
  const agents = input.people.filter(({ isTeamLead }) => !isTeamLead);
  const sumsOf = (all: typeof agents) => addSums(all.map(({ number }) => input.sums[number] ?? {}));
  const names = await db.select().from(teams);
  return {
    centre: figure(indicator, addSums([input.centre, sumsOf(agents)])),
    teams: names
      .map(({ id, name }) => ({ name, members: agents.filter(({ teamId }) => teamId === id) }))
      .filter(({ members }) => members.length > 0)
      .map(({ name, members }) => ({ name, ...figure(indicator, sumsOf(members)) })),
    people: agents.map(({ number, name }) => ({
      ...{ number, name },
      ...figure(indicator, input.sums[number] ?? {}),
    })),
  };
}

function figure(indicator: Indicator, sums: Parameters<typeof figureOf>[1]): PreviewedFigure {
  const { value, above, below, isEnough } = figureOf(indicator, sums);
  return { value, above, below, isEnough };
}
