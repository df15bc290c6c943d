import type { OwnProblem } from '@tingjian/core/kpi/indicators/own-problems.ts';
import { Input, type InputRef, Select } from 'antd';
import { useRef } from 'react';
import type { IndicatorsAnswer } from '../../api/indicators.ts';

/** One side of an indicator: typed, or put together from the list of measures; a mistake stands under its character. */
export function FormulaField(props: {
  id: string;
  label: string;
  measures: IndicatorsAnswer['measures'];
  value: string;
  problem: OwnProblem | undefined;
  change: (formula: string) => void;
}) {
  const { id, label, measures, value, problem, change } = props;
  const input = useRef<InputRef>(null);
  const at = problem?.at ?? null;
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <Input
        ref={input}
        id={id}
        className="own-formula"
        maxLength={500}
        status={problem ? 'error' : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem !== undefined}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="own-problem">
          {at !== null && at < value.length && (
            <code className="own-place">
              {value.slice(0, at)}
              <mark>{[...value.slice(at)][0]}</mark>
              {value.slice(at + 1)}
            </code>
          )}
          {at !== null && `第 ${at + 1} 个字：`}
          {problem.problem}。{problem.remedy}。
        </p>
      )}
      <Select
        aria-label={`往${label}里加一个度量`}
        size="small"
        placeholder="加一个度量…"
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={measures.map(({ code, name, unit }) => ({
          value: code,
          label: `${name}（${unit}）${code}`,
        }))}
        onChange={(code: string | null) => {
          if (code === null) return;
          change(
            value.trim() === '' || /[-+*/(×÷＋－（]\s*$/.test(value)
              ? `${value}${code}`
              : `${value} + ${code}`,
          );
          input.current?.focus();
        }}
      />
    </div>
  );
}
