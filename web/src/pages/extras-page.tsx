import { useQuery } from '@tanstack/react-query';
import { chinaMonth, monthsUpTo } from '@tingjian/core/calendar/china-day.ts';
import { Select, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { outsideQuery } from '../api/extras.ts';
import { NewExtra } from '../features/extras/new-extra.tsx';
import { OutsideTable } from '../features/extras/outside-table.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';

const BACK = 12;

/** What did somebody get or lose outside the 100 points, and who says so? */
export function ExtrasPage() {
  const { may } = useViewer();
  const [address, setAddress] = useSearchParams();
  const thisMonth = chinaMonth(new Date());
  const month = address.get('month') ?? thisMonth;
  const found = useQuery(outsideQuery(month));
  const mayChange = may('compute-kpi');
  const months = [...new Set([month, ...monthsUpTo(thisMonth, BACK)])].sort().reverse();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{month} 加扣分</h1>
        <Select
          aria-label="月份"
          value={month}
          style={{ width: 120 }}
          options={months.map((value) => ({ value, label: value }))}
          onChange={(next: string) => setAddress({ month: next })}
        />
      </div>
      <p className="muted">
        100 分之外：客户表扬和采纳的建议、经确认的致命差错自动计，其余由经理登记并写明原因。
      </p>
      {found.data?.isFrozen && <p role="note">这个月已经冻结，不能再登记或撤销。</p>}
      {mayChange && found.data && !found.data.isFrozen && <NewExtra month={month} />}
      {found.error && (
        <ProblemNote error={found.error} kept="加扣分没有改动。" again={() => void found.refetch()} />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {found.data &&
        (found.data.people.length > 0 ? (
          <OutsideTable outside={found.data} month={month} mayChange={mayChange} />
        ) : (
          <p className="panel nothing-found">这个月没有加扣分。</p>
        ))}
    </div>
  );
}
