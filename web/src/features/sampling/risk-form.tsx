import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RISK_SETTINGS, type RiskSettings } from '@tingjian/core/review/risk-settings.ts';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { risksQuery, saveRisks } from '../../api/sampling.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** `per`: how much of the stored unit is one of the shown. */
const FIELDS: {
  name: keyof RiskSettings;
  label: string;
  unit: string;
  per: number;
  min: number;
  max: number;
}[] = [
  { name: 'wideRangePoints', label: '分数跨度', unit: '分', per: 1, min: 1, max: 100 },
  { name: 'unheardShare', label: '没听清的比例', unit: '%', per: 0.01, min: 1, max: 100 },
  { name: 'unheardMs', label: '没听清至少', unit: '秒', per: 1000, min: 0, max: 600 },
  { name: 'longSilenceMs', label: '静默', unit: '秒', per: 1000, min: 5, max: 600 },
];

/** The bounds of the risk queue, for whoever may change them. */
export function RiskForm({ settings }: { settings: RiskSettings }) {
  const [typed, setTyped] = useState(settings);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => saveRisks(typed),
    onSuccess: () => queries.invalidateQueries({ queryKey: risksQuery.queryKey }),
  });
  const isAs = (other: RiskSettings) => FIELDS.every(({ name }) => typed[name] === other[name]);
  return (
    <>
      <div className="risk-form">
        {FIELDS.map(({ name, label, unit, per, min, max }) => (
          <span key={name}>
            {label}{' '}
            <InputNumber
              aria-label={`${label}（${unit}）`}
              size="small"
              {...{ min, max, precision: 0 }}
              value={Math.round(typed[name] / per)}
              onChange={(value) =>
                value !== null && setTyped({ ...typed, [name]: Number((value * per).toFixed(2)) })
              }
            />{' '}
            {unit}
          </span>
        ))}
        <Button size="small" disabled={isAs(settings)} loading={save.isPending} onClick={() => save.mutate()}>
          保存界限
        </Button>
        <Button
          size="small"
          type="text"
          disabled={isAs(RISK_SETTINGS)}
          onClick={() => setTyped(RISK_SETTINGS)}
        >
          填回默认值
        </Button>
      </div>
      <p className="muted">对此后评分的通话有效，已在队列里的不动。</p>
      {save.error && <ProblemNote error={save.error} kept="界限没有改动，请再试一次。" />}
    </>
  );
}
