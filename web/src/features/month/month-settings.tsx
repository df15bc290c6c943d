import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AHT_REFERENCE_NAMES, AHT_REFERENCES } from '@tingjian/core/kpi/month/aht-references.ts';
import { Select, Switch } from 'antd';
import { type KpiSettings, kpiSettingsQuery, saveKpiSettings } from '../../api/kpi.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** What months are worked out by; a change counts with the next computing. */
export function MonthSettings({ mayChange }: { mayChange: boolean }) {
  const settings = useQuery(kpiSettingsQuery);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: saveKpiSettings,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kpi'] }),
  });
  if (settings.error) return <ProblemNote error={settings.error} kept="设置没有读到。" />;
  if (!settings.data) return null;
  const now = settings.data;
  const save = (part: Partial<KpiSettings>) => saving.mutate({ ...now, ...part });
  return (
    <section aria-label="计算设置" className="no-print">
      <h2>计算设置</h2>
      <p className="muted">改动从下一次计算起生效，已冻结的月份不变。</p>
      <div className="month-head">
        <Switch
          aria-label="另按复核松严调整后排名"
          checked={now.isSeverityAdjusted}
          disabled={!mayChange}
          loading={saving.isPending}
          onChange={(isSeverityAdjusted) => save({ isSeverityAdjusted })}
        />
        <span>另按复核松严调整后排名：两种排名都显示，两种都在末位才标记；总分和等级不变</span>
      </div>
      <div className="month-head">
        <label htmlFor="aht-reference">平均处理时长与什么比</label>
        <Select
          id="aht-reference"
          value={now.ahtReference}
          disabled={!mayChange}
          style={{ minWidth: 300 }}
          options={AHT_REFERENCES.map((value) => ({ value, label: AHT_REFERENCE_NAMES[value] }))}
          onChange={(ahtReference) => save({ ahtReference })}
        />
      </div>
      {saving.error && <ProblemNote error={saving.error} kept="设置没有改动。" />}
    </section>
  );
}
