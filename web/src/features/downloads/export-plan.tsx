import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EXPORT_KINDS, type ExportKind } from '@tingjian/core/exports/export-kinds.ts';
import { Button, Checkbox, InputNumber, Skeleton, Switch } from 'antd';
import { useState } from 'react';
import { type ExportPlanAnswer, exportPlanQuery, planExports } from '../../api/exports.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import './downloads.css';

type File = ExportPlanAnswer['files'][number];

/** Every file that can be made of a month. */
const FILES: File[] = (Object.keys(EXPORT_KINDS) as ExportKind[]).flatMap((kind) =>
  EXPORT_KINDS[kind].of === 'month' ? EXPORT_KINDS[kind].formats.map((format) => ({ kind, format })) : [],
);
const isSame = (a: File) => (b: File) => a.kind === b.kind && a.format === b.format;

/** Which files are made every month by themselves, on which day and hour. */
export function ExportPlan() {
  const found = useQuery(exportPlanQuery);
  if (found.error) return <ProblemNote error={found.error} kept="安排没有改动。" />;
  return found.data ? <PlanForm kept={found.data} /> : <Skeleton active title={false} />;
}

function PlanForm({ kept }: { kept: ExportPlanAnswer }) {
  const client = useQueryClient();
  const [plan, setPlan] = useState(kept);
  const save = useMutation({
    mutationFn: planExports,
    onSuccess: () => client.invalidateQueries({ queryKey: exportPlanQuery.queryKey }),
  });
  const change = (changed: Partial<ExportPlanAnswer>) => {
    save.reset();
    setPlan({ ...plan, ...changed });
  };
  const toggle = (file: File, isIn: boolean) =>
    change({ files: isIn ? [...plan.files, file] : plan.files.filter((each) => !isSame(file)(each)) });
  return (
    <section className="panel download-plan" aria-label="每月自动生成">
      <div>
        <Switch aria-label="每月自动生成" checked={plan.isOn} onChange={(isOn) => change({ isOn })} /> 次月{' '}
        <InputNumber
          aria-label="几日"
          min={1}
          max={28}
          style={{ width: 64 }}
          value={plan.day}
          onChange={(day) => change({ day: day ?? plan.day })}
        />{' '}
        日{' '}
        <InputNumber
          aria-label="几点"
          min={0}
          max={23}
          style={{ width: 64 }}
          value={plan.hour}
          onChange={(hour) => change({ hour: hour ?? plan.hour })}
        />{' '}
        点（北京时间）起，上月算过后生成：
      </div>
      <p className="download-files">
        {FILES.map((file) => (
          <Checkbox
            key={`${file.kind} ${file.format}`}
            checked={plan.files.some(isSame(file))}
            onChange={(event) => toggle(file, event.target.checked)}
          >
            {EXPORT_KINDS[file.kind].name} {file.format.toUpperCase()}
          </Checkbox>
        ))}
      </p>
      <Button loading={save.isPending} onClick={() => save.mutate(plan)}>
        保存安排
      </Button>
      {save.isSuccess && <span role="status"> 已保存</span>}
      {save.error && <ProblemNote error={save.error} kept="原来的安排没有改动。" />}
    </section>
  );
}
