import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { chinaDay, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { EXPORT_KINDS, type ExportFormat, type ExportKind } from '@tingjian/core/exports/export-kinds.ts';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { beginExport, exportsQuery } from '../../api/exports.ts';
import { kpiMonthsQuery } from '../../api/kpi.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useViewer } from '../../ui/viewer.tsx';
import './downloads.css';

/** What to make: which table, of which time, in which form. */
export function AskExport() {
  const { may } = useViewer();
  const client = useQueryClient();
  const kinds = (Object.keys(EXPORT_KINDS) as ExportKind[]).filter((each) => may(EXPORT_KINDS[each].needs));
  const mayMonths = may('read-kpi');
  const months = useQuery({ ...kpiMonthsQuery, enabled: mayMonths });
  const [kind, setKind] = useState<ExportKind>(kinds[0] ?? 'qa-details');
  const [chosen, setFormat] = useState<ExportFormat>('xlsx');
  const [month, setMonth] = useState<string | null>(null);
  const today = chinaDay(new Date());
  const [days, setDays] = useState({ from: dayAfter(today, -30), to: today });
  const [onlyFaults, setOnlyFaults] = useState(false);
  const { of, formats } = EXPORT_KINDS[kind];
  const format = (formats as readonly ExportFormat[]).includes(chosen) ? chosen : formats[0];
  const shownMonth = month ?? months.data?.[0]?.month ?? null;
  const begin = useMutation({
    mutationFn: beginExport,
    onSettled: () => client.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
  const isAskable = of === 'month' ? shownMonth !== null : days.from !== '' && days.to !== '';
  const ask = () =>
    begin.mutate({
      ...{ kind, format },
      ...(of === 'month' ? { month: shownMonth ?? '' } : days),
      ...(kind === 'qa-details' && { onlyFaults }),
    });
  return (
    <section className="panel download-ask" aria-label="生成文件">
      <FormField id="export-kind" label="内容">
        <Select
          id="export-kind"
          value={kind}
          style={{ width: 140 }}
          options={kinds.map((value) => ({ value, label: EXPORT_KINDS[value].name }))}
          onChange={setKind}
        />
      </FormField>
      {of === 'month' ? (
        <FormField id="export-month" label="月份">
          <Select
            id="export-month"
            value={shownMonth}
            placeholder="没有算过的月份"
            style={{ width: 140 }}
            options={months.data?.map((each) => ({ value: each.month, label: each.month })) ?? []}
            onChange={setMonth}
          />
        </FormField>
      ) : (
        (['from', 'to'] as const).map((end) => (
          <FormField key={end} id={`export-${end}`} label={end === 'from' ? '从' : '到'}>
            <Input
              id={`export-${end}`}
              type="date"
              value={days[end]}
              onChange={(event) => setDays({ ...days, [end]: event.target.value })}
            />
          </FormField>
        ))
      )}
      <FormField id="export-format" label="格式">
        <Select
          id="export-format"
          value={format}
          style={{ width: 90 }}
          options={formats.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={setFormat}
        />
      </FormField>
      {kind === 'qa-details' && (
        <Checkbox checked={onlyFaults} onChange={(event) => setOnlyFaults(event.target.checked)}>
          只要扣分和待人工
        </Checkbox>
      )}
      <Button type="primary" disabled={!isAskable} loading={begin.isPending} onClick={ask}>
        生成
      </Button>
      {begin.error && <ProblemNote error={begin.error} kept="列表里的文件没有变化。" />}
    </section>
  );
}
