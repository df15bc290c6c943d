import type { PersonMonth, TeamMonth } from '../month/month.ts';
import { fixed2 } from '../round.ts';
import type { ReportBlock } from './report.ts';
import type { ReportInput } from './report-input.ts';

const MOST_RANKED = 60;
const STEPS = { talk: '约谈与改进计划', retraining: '待岗培训', proposal: '提请处理' } as const;

/** How the month came out: grades, ranks with what they are worth, who is not ranked and why, what was proposed. */
export function rankingSection(input: ReportInput): ReportBlock[] {
  const { month, grades } = input;
  const agents = month.people.filter(({ standing }) => standing !== null);
  return [
    {
      ...{ kind: 'bars', title: '等级', unit: '人', decimals: 0 },
      bars: grades.map((name) => ({
        name,
        value: agents.filter(({ form }) => form.grade === name).length,
      })),
    },
    { kind: 'text', text: month.teams.map((team) => sayTeam(team, input)).join('\n') },
    rankedTable(agents, input),
    unrankedTable(agents),
    { kind: 'text', text: sayProposals(input) },
  ];
}

function rankedTable(agents: PersonMonth[], input: ReportInput): ReportBlock {
  const ranked = agents
    .filter(({ standing }) => standing!.rank !== null)
    .map((person) => ({ person, group: groupOf(person, input) }))
    .toSorted((a, b) => compare(a.group, b.group) || a.person.standing!.rank! - b.person.standing!.rank!);
  const rest = ranked.length > MOST_RANKED ? `；只列出 ${MOST_RANKED} 人，其余见排名表` : '';
  return {
    ...{ kind: 'table', title: '排名' },
    columns: [
      { title: '班组与岗位', isFigure: false, share: 3 },
      { title: '排名（95% 区间）', isFigure: true, share: 2 },
      { title: '坐席', isFigure: false, share: 2 },
      { title: '总分', isFigure: true, share: 1.2 },
      { title: '等级', isFigure: false, share: 0.8 },
      { title: '末位', isFigure: false, share: 0.8 },
    ],
    rows: ranked.slice(0, MOST_RANKED).map(({ person: { number, name, form, standing }, group }) => {
      const { rank, rankInterval, isMarked } = standing!;
      return [
        ...[group, rankInterval ? `${rank}（${rankInterval.best}–${rankInterval.worst}）` : String(rank)],
        `${number} ${name}`,
        ...[form.total === null ? '待数据' : fixed2(form.total), form.grade ?? '', isMarked ? '标记' : ''],
      ];
    }),
    note: `各班组、各岗位分别排名${rest}。排在后面不等于不胜任。`,
  };
}

function unrankedTable(agents: PersonMonth[]): ReportBlock {
  const unranked = agents.filter(({ standing }) => standing!.rank === null);
  return {
    ...{ kind: 'table', title: `不参与排名 ${unranked.length} 人`, note: null },
    columns: [
      { title: '坐席', isFigure: false, share: 1 },
      { title: '原因', isFigure: false, share: 4 },
    ],
    rows: unranked.map(({ number, name, standing }) => [`${number} ${name}`, standing!.notRanked.join('；')]),
  };
}

function sayTeam(team: TeamMonth, input: ReportInput): string {
  const { ranked, lookedAt, cannotDecide } = team;
  const marked = input.month.people.filter(
    ({ teamId, post, standing }) => teamId === team.teamId && post === team.post && standing?.isMarked,
  );
  const start = `${groupOf(team, input)}：${ranked} 人参与排名，最后 ${lookedAt} 人`;
  if (lookedAt === 0) return `${start}，人数不足，不标记。`;
  if (marked.length > 0)
    return `${start}，标记 ${marked.map(({ number, name }) => `${number} ${name}`).join('、')}。`;
  return cannotDecide ? `${start}，数据不足以区分，未标记。` : `${start}，未标记。`;
}

function sayProposals({ ladder }: ReportInput): string {
  const said = (Object.keys(STEPS) as (keyof typeof STEPS)[]).flatMap((step) => {
    const all = ladder.filter((each) => each.step === step);
    const accepted = all.filter(({ state }) => state === 'accepted').length;
    return all.length === 0 ? [] : [`${STEPS[step]} ${all.length} 人，已同意 ${accepted} 人`];
  });
  return said.length > 0 ? `处理建议：${said.join('；')}。` : '没有处理建议。';
}

function groupOf({ teamId, post }: Pick<PersonMonth, 'teamId' | 'post'>, { teamNames }: ReportInput): string {
  return `${teamNames[teamId ?? ''] ?? '不在班组'} ${post}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
