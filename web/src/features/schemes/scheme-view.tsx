import { sayRule } from '@tingjian/core/kpi/sheets/say-rule.ts';
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import type { IndicatorListed } from '../../api/indicators.ts';
import type { Scheme } from '../../api/schemes.ts';
import { signed } from '../../ui/signed.ts';
import { NONE_WORDS } from './scheme-words.ts';

/** What a version says, to be read. */
export function SchemeView({ scheme, indicators }: { scheme: Scheme; indicators: IndicatorListed[] }) {
  const { rows, extras, grades, ranking } = scheme;
  return (
    <>
      {scheme.of === 'team' && <p>按所带班组的数据考核。</p>}
      <div className="panel scroll-x">
        <table className="plain-table" aria-label="方案的各项">
          <thead>
            <tr>
              <th>项目</th>
              <th className="right">权重</th>
              <th>指标和计分办法</th>
              <th>没有数据时</th>
              <th>另外扣分</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.name}</td>
                <td className="right">{row.weight}</td>
                <td>
                  {row.parts.map(({ indicator, share, rule, few }, at) => {
                    const found = indicators.find(({ code }) => code === indicator);
                    return (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
                      <div key={at}>
                        <Tooltip title={found?.variants.find(({ id }) => id === found.chosen)?.definition}>
                          <Link to={`/indicators?q=${indicator}`}>
                            {found?.name ?? `${indicator}（已停用）`}
                          </Link>
                        </Tooltip>
                        {row.parts.length > 1 && ` ${Math.round(share * 100)}%`}
                        <div className="muted">
                          {sayRule(rule)}
                          {few === 'team' && '；样本不足按班组平均'}
                        </div>
                      </div>
                    );
                  })}
                </td>
                <td>
                  {[...new Set(row.parts.map(({ none }) => NONE_WORDS[none]))].map((words) => (
                    <div key={words}>{words}</div>
                  ))}
                </td>
                <td>
                  {row.adjust.map(({ measure, reason, points, zeroAbove, further }) => (
                    <div key={`${measure} ${reason}`}>
                      {reason}：每次 {signed(points)} 分
                      {zeroAbove !== undefined && `，超过 ${zeroAbove} 次此项为 0`}
                      {further && `，${further.from} 次起总分另计 ${signed(further.points)}`}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th>合计</th>
              <td className="right">
                <b>{Math.round(rows.reduce((sum, { weight }) => sum + weight, 0) * 1e6) / 1e6}</b>
              </td>
              <td colSpan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p>
        100 分之外：
        {extras.additions.map(({ reason, points }) => `${reason}每次 +${points}`).join('，') ||
          '没有自动加分'}
        ，加分最多 {extras.cap}；
        {extras.fatal.points === 0 && extras.fatal.notAbove === null
          ? '致命差错不另扣。'
          : `每次经确认的致命差错 ${signed(extras.fatal.points)}${
              extras.fatal.notAbove ? `，等级不高于 ${extras.fatal.notAbove}` : ''
            }。`}
      </p>
      <p>
        等级：
        {grades
          .map(({ grade, from }, at) =>
            at === grades.length - 1 ? `${grade} 其余` : `${grade} ${from} 分起`,
          )
          .join('，')}
        。
        {ranking
          ? `参与排名：出勤 ${ranking.workingDays} 天、终评 ${ranking.evaluations} 通、处理 ${ranking.calls} 通以上；末位 ${Math.round(ranking.lastShare * 100)}%，${ranking.floor} 分及以上不标记。`
          : '不排名。'}
      </p>
    </>
  );
}
