import { coverageOf } from '../dashboard/coverage.ts';
import { lostItems } from '../dashboard/lost-items.ts';
import { qualityOf } from '../dashboard/quality.ts';
import { fixed2 } from '../round.ts';
import type { ReportBlock } from './report.ts';
import { plain, reportFigure, whole } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';
import { teamBars } from './team-bars.ts';

const TOP = 10;
const MOST_FATALS = 50;
const MOST_TEAMS = 4;

/** How good the calls were, by team; where the points went; every fatal error. Random and forced samples stay apart. */
export function qualitySection(input: ReportInput): ReportBlock[] {
  const { indicators, teams } = input;
  const mean = indicators.get('qa-mean')!;
  return [
    {
      kind: 'figures',
      figures: ['qa-mean', 'qa-pass-rate', 'fatal-rate'].map((code) => reportFigure(code, input)),
    },
    { kind: 'text', text: sayCoverage(input) },
    {
      ...{ kind: 'bars', title: '各班组的质检平均分（随机抽检，95% 区间）', unit: '分', decimals: 2 },
      bars: teamBars(teams, mean, '通'),
    },
    lostTable(input),
    fatalTable(input),
  ];
}

function sayCoverage({ coverage, risk }: ReportInput): string {
  const { calls, machine, random } = coverageOf(coverage);
  const forced = qualityOf(risk).mean;
  const share = ({ hits, value }: typeof machine) =>
    `${whole(hits)} 通${value === null ? '' : `（${fixed2(value)}%）`}`;
  const apart =
    forced.value === null
      ? ''
      : `；另有风险与指定复核 ${whole(forced.n)} 通，平均 ${fixed2(forced.value)} 分，不计入上列`;
  return `有录音的通话 ${whole(calls)} 通，机检 ${share(machine)}，随机抽检复核 ${share(random)}${apart}。`;
}

function lostTable({ lost, missed, itemNames }: ReportInput): ReportBlock {
  const items = lostItems(lost.calls, lost.losses).items.slice(0, TOP);
  const rows = missed.rows.length <= MOST_TEAMS ? missed.rows : [];
  const cell = (row: string, item: string, calls: number) => {
    const found = missed.misses.find((each) => each.row === row && each.item === item);
    return calls === 0 ? '—' : `${fixed2(((found?.calls ?? 0) / calls) * 100)}%`;
  };
  return {
    ...{ kind: 'table', title: '失分最多的十个质检项' },
    columns: [
      { title: '质检项', isFigure: false, share: 3 },
      { title: '扣分的通话', isFigure: true, share: 2 },
      { title: '共扣', isFigure: true, share: 1 },
      { title: '占全部失分', isFigure: true, share: 1.2 },
      ...rows.map(({ name, calls }) => ({ title: `${name}（${calls}）`, isFigure: true, share: 1.2 })),
    ],
    rows: items.map(({ item, missed: on, points, share }) => [
      `${item} ${itemNames[item] ?? ''}`,
      `${on.hits}/${on.n}（${fixed2(on.value ?? 0)}%）`,
      plain(points),
      share === null ? '—' : `${fixed2(share)}%`,
      ...rows.map(({ id, calls }) => cell(id, item, calls)),
    ]),
    note: `随机抽检 ${lost.calls} 通${rows.length > 0 ? '；班组一列是该组扣了这一项的通话占比，括号内为该组通话数' : ''}。`,
  };
}

function fatalTable({ fatals, itemNames }: ReportInput): ReportBlock {
  if (fatals.length === 0) return { kind: 'text', text: '本月没有经两人确认的致命差错。' };
  return {
    ...{ kind: 'table', title: `致命差错 ${fatals.length} 通` },
    columns: [
      { title: '日期', isFigure: false, share: 1.2 },
      { title: '通话', isFigure: false, share: 2 },
      { title: '坐席', isFigure: false, share: 1.5 },
      { title: '班组', isFigure: false, share: 1.2 },
      { title: '致命项', isFigure: false, share: 3 },
    ],
    rows: fatals
      .slice(0, MOST_FATALS)
      .map(({ day, call, agent, team, items }) => [
        ...[day, call, agent, team ?? '不在班组'],
        items.map((item) => `${item} ${itemNames[item] ?? ''}`).join('、') || '—',
      ]),
    note: `经两人确认，不限样本${fatals.length > MOST_FATALS ? `；只列出 ${MOST_FATALS} 通，其余见质检明细` : ''}。`,
  };
}
