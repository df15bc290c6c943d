import { useQuery } from '@tanstack/react-query';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type IndicatorListed, indicatorsQuery } from '../api/indicators.ts';
import { IndicatorTable } from '../features/indicators/indicator-table.tsx';
import { OwnForm } from '../features/indicators/own-form.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';
import '../features/indicators/indicators.css';

/** What does each figure mean, and how is it worked out? */
export function IndicatorsPage() {
  const { may } = useViewer();
  const [address, setAddress] = useSearchParams();
  const [edited, setEdited] = useState<IndicatorListed | 'new' | null>(null);
  const found = useQuery(indicatorsQuery);
  const words = address.get('q') ?? '';
  const shown = found.data?.indicators.filter(
    ({ name, code, variants }) =>
      `${name} ${code}`.includes(words) || variants.some(({ definition }) => definition.includes(words)),
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>指标</h1>
        <span className="page-acts">
          <Input.Search
            aria-label="找指标"
            placeholder="名称、代码或口径"
            allowClear
            defaultValue={words}
            onChange={({ target }) => setAddress(target.value ? { q: target.value } : {}, { replace: true })}
          />
          {may('compute-kpi') && found.data && <Button onClick={() => setEdited('new')}>新建自有指标</Button>}
        </span>
      </div>
      <p className="muted">
        分母为空是“无数据”，不是 0 也不是 100。改口径从下一次计算起算，已冻结的月份保留当时的口径。
      </p>
      {found.error && (
        <ProblemNote error={found.error} kept="指标没有改动。" again={() => void found.refetch()} />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
      {found.data && edited !== null && (
        <OwnForm
          key={edited === 'new' ? 'new' : edited.code}
          known={found.data}
          edited={edited === 'new' ? null : edited}
          close={() => setEdited(null)}
        />
      )}
      {shown?.length === 0 && <p className="panel nothing-found">没有找到。换个词，或清空搜索。</p>}
      {shown && shown.length > 0 && (
        <IndicatorTable indicators={shown} mayChange={may('compute-kpi')} edit={setEdited} />
      )}
    </div>
  );
}
