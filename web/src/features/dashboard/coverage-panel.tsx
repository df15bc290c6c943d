import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type CoverageAnswer, dashboardQuery } from '../../api/dashboard.ts';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { percentOf, rangeOf, whole } from './say-figure.ts';
import { ShareBar } from './share-bar.tsx';
import type { DashboardAddress } from './use-dashboard-address.ts';

type Row = CoverageAnswer['teams'][number];
const nameOf = ({ team }: Row) => team?.name ?? '不在班组';
const KINDS = [
  { key: 'machine', name: '机检', mark: 'plain', sample: undefined },
  { key: 'random', name: '随机复核', mark: 'plain', sample: 'random' },
  { key: 'risk', name: '风险与指定复核', mark: 'striped', sample: 'risk' },
] as const;

/** Do we look enough: what the machine judged and what people reviewed, random and risk apart. */
export function CoveragePanel({ address }: { address: DashboardAddress }) {
  const { filter, toCalls, toPart } = address;
  const found = useQuery({ ...dashboardQuery('coverage', filter), placeholderData: keepPreviousData });
  return (
    <QuestionPanel id="coverage" question="我们看得够吗？" found={found} address={address} tell={told}>
      {({ total, teams }) => (
        <>
          <ul className="share-rows">
            {KINDS.map(({ key, name, mark, sample }) => (
              <li key={key}>
                <Link to={toCalls({ sample })}>{name}</Link>
                <ShareBar share={total[key]} mark={mark} />
                <span>
                  {percentOf(total[key])}{' '}
                  <span className="muted">
                    {whole(total[key].hits)}/{whole(total[key].n)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {teams.length > 1 && (
            <table className="small-table">
              <thead>
                <tr>
                  <th scope="col">班组</th>
                  <th scope="col" className="right">
                    通话
                  </th>
                  <th scope="col" className="right">
                    机检
                  </th>
                  <th scope="col" className="right">
                    随机
                  </th>
                  <th scope="col" className="right">
                    风险
                  </th>
                </tr>
              </thead>
              <tbody>
                {teams.map((row) => (
                  <tr key={row.team?.id ?? ''}>
                    <th scope="row">
                      {row.team ? (
                        <Link to={toPart({ team: row.team.id })}>{row.team.name}</Link>
                      ) : (
                        nameOf(row)
                      )}
                    </th>
                    <td className="right">{whole(row.calls)}</td>
                    {[row.machine, row.random, row.risk].map((share, at) => (
                      <td key={KINDS[at]!.key} className="right" title={`95% 区间 ${rangeOf(share, '%')}`}>
                        {percentOf(share)} <span className="muted">{whole(share.hits)}</span>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </QuestionPanel>
  );
}

function told({ total, teams }: CoverageAnswer): Told {
  const line = (name: string, { calls, machine, random, risk, blind }: CoverageAnswer['total']) => [
    ...[name, calls, machine.hits, machine.value, random.hits, random.value],
    ...[risk.hits, risk.value, blind.hits, blind.value],
  ];
  return {
    answer: total.calls === 0 ? '无数据' : `随机复核 ${percentOf(total.random)}`,
    under: `${whole(total.calls)} 通来话：机检 ${whole(total.machine.hits)} 通，随机复核 ${whole(total.random.hits)} 通，风险与指定复核 ${whole(total.risk.hits)} 通；复核中盲评 ${percentOf(total.blind)}（${total.blind.hits}/${total.blind.n}）`,
    empty: total.calls === 0 ? '这段时间没有通话。' : undefined,
    table: {
      columns: [
        '班组',
        '通话',
        '机检',
        '机检 %',
        '随机复核',
        '随机 %',
        '风险与指定',
        '风险 %',
        '盲评',
        '盲评占复核 %',
      ],
      rows: [line('合计', total), ...teams.map((row) => line(nameOf(row), row))],
    },
  };
}
