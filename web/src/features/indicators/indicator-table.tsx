import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Select, Tag } from 'antd';
import { Link } from 'react-router';
import { chooseVariant, type IndicatorListed } from '../../api/indicators.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { BETTER_WORDS, SCOPE_WORDS } from './indicator-words.ts';

const VARIANT_HINT = '从下一次计算起按新口径，已冻结的月份不变。';

/** Every indicator: what it means, how it is worked out, and which definition counts. */
export function IndicatorTable(props: {
  indicators: IndicatorListed[];
  mayChange: boolean;
  edit: (indicator: IndicatorListed) => void;
}) {
  const { indicators, mayChange, edit } = props;
  const queries = useQueryClient();
  const choosing = useMutation({
    mutationFn: chooseVariant,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kpi'] }),
  });
  return (
    <>
      {choosing.error && <ProblemNote error={choosing.error} kept="口径没有改动。" />}
      <div className="panel scroll-x">
        <table className="plain-table indicator-table" aria-label="指标">
          <thead>
            <tr>
              <th>指标</th>
              <th>口径和公式</th>
              <th>单位</th>
              <th>方向</th>
              <th>范围</th>
              <th className="right">最少样本</th>
              <th>用在</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((each) => {
              const { code, name, variants, chosen, unit, better, scope, enough, isOwn, usedBy } = each;
              const variant = variants.find(({ id }) => id === chosen)!;
              return (
                <tr key={code} id={code}>
                  <td>
                    {isOwn && mayChange ? (
                      <button type="button" className="bare indicator-edit" onClick={() => edit(each)}>
                        {name}
                      </button>
                    ) : (
                      name
                    )}
                    {isOwn && <Tag className="indicator-own">自有</Tag>}
                    <div>
                      <Link to={`?q=${code}`}>{code}</Link>
                    </div>
                  </td>
                  <td>
                    {variants.length > 1 && mayChange && (
                      <Select
                        aria-label={`${name}的口径`}
                        className="indicator-choice"
                        size="small"
                        value={chosen}
                        disabled={choosing.isPending}
                        title={VARIANT_HINT}
                        options={variants.map(({ id, definition }) => ({ value: id, label: definition }))}
                        onChange={(id: string) => choosing.mutate({ code, variant: id })}
                      />
                    )}
                    {(variants.length === 1 || !mayChange) && <div>{variant.definition}</div>}
                    <div className="muted">{variant.said}</div>
                  </td>
                  <td className="nowrap">{unit}</td>
                  <td className="nowrap">{BETTER_WORDS[better]}</td>
                  <td>{scope.map((whose) => SCOPE_WORDS[whose]).join('、')}</td>
                  <td className="right">{enough || '—'}</td>
                  <td>{usedBy.join('、') || '—'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
