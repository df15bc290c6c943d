import { grouped } from '@tingjian/core/grouped.ts';
import { indicatorsUsed } from '@tingjian/core/kpi/scheme/indicators-used.ts';
import { monthsOfForce } from '@tingjian/core/kpi/scheme/months-of-force.ts';
import type { Queries } from '../../connect.ts';
import { kpiSchemes } from '../../schema/kpi.ts';
import { frozenThrough } from '../frozen-through.ts';

/** Indicator → the schemes that count with it in a month that is not closed, such as `坐席 第 2 版`. */
export async function schemesUsing(db: Queries): Promise<Map<string, string[]>> {
  const closed = (await frozenThrough(db))?.slice(0, 7) ?? null;
  const rows = await db.select().from(kpiSchemes).orderBy(kpiSchemes.post, kpiSchemes.version);
  const using = new Map<string, string[]>();
  for (const ofPost of grouped(rows, ({ post }) => post).values()) {
    for (const [{ post, version, text }, force] of monthsOfForce(ofPost)) {
      if (!force || (closed && force.until && force.until <= closed)) continue;
      for (const code of indicatorsUsed(text))
        using.set(code, [...(using.get(code) ?? []), `${post} 第 ${version} 版`]);
    }
  }
  return using;
}
