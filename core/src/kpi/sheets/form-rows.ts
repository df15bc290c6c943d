import type { Cell } from '../../xlsx/cell.ts';
import type { MonthSheetsInput } from './month-sheets.ts';
import { sayRule } from './say-rule.ts';

const HEADING = [
  ...['月份', '工号', '姓名', '班组', '方案', '项目', '权重', '指标', '单位', '数值', '分子', '分母'],
  ...['区间下限', '区间上限', '取自', '计分办法', '得分', '说明'],
];
const FROM = { own: '本人', team: '班组', full: '无数据，按满分', spread: '无数据，权重摊出' };

/**
 * All forms of a month as one long table with its heading first: a line for each figure, each single event that took
 * points, each addition and deduction, and the total of each person.
 */
export function* formRows({ month, schemes, indicators, teamNames }: MonthSheetsInput): Generator<Cell[]> {
  yield HEADING;
  for (const { number, name, teamId, schemeId, form } of month.people) {
    const { name: schemeName, version } = schemes.get(schemeId)!;
    const who: Cell[] = [
      month.month,
      number,
      name,
      teamNames[teamId ?? ''] ?? '',
      `${schemeName} ${version}`,
    ];
    const line = (item: string, points: number | null, note: string | null): Cell[] => {
      return [...who, item, ...Array<Cell>(10).fill(null), points, note];
    };
    for (const { name: item, weight, parts, adjustments, points } of form.rows) {
      for (const { figure, share, from, rule, points: earned, note } of parts) {
        const { name: what, unit } = indicators.get(figure.code)!;
        const { value, above, below, low, high } = figure;
        const figures = [value, above, below, low, high];
        yield [...who, item, weight * share, what, unit, ...figures, FROM[from], sayRule(rule), earned, note];
      }
      for (const { reason, points: lost } of adjustments) yield line(item, lost, reason);
      yield line(`${item}：合计`, points, null);
    }
    for (const { reason, points } of form.additions) yield line('加分', points, reason);
    yield line('加分：合计', form.added, null);
    for (const { reason, points } of form.deductions) yield line('扣分', points, reason);
    yield line('扣分：合计', form.deducted, null);
    yield line(
      '总分',
      form.total,
      form.grade === null ? `缺数据：${form.waiting.join('、')}` : `等级 ${form.grade}`,
    );
  }
}
