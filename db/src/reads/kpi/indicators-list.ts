import { type ListedIndicator, listIndicators } from '@tingjian/core/kpi/indicators/list-indicators.ts';
import type { Queries } from '../../connect.ts';
import { indicatorTexts } from './indicators-in-force.ts';
import { schemesUsing } from './schemes-using.ts';

/** Every indicator with its definitions, and the schemes that still count with it, such as `坐席 第 2 版`. */
export async function indicatorsList(db: Queries): Promise<(ListedIndicator & { usedBy: string[] })[]> {
  const using = await schemesUsing(db);
  return listIndicators(await indicatorTexts(db)).map((each) => ({
    ...each,
    usedBy: using.get(each.code) ?? [],
  }));
}
