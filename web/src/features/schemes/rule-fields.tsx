import type { PointRule } from '@tingjian/core/kpi/points/point-rule.ts';
import type { SchemeProblem } from '@tingjian/core/kpi/scheme/scheme-problems.ts';
import { Button, InputNumber, Select } from 'antd';
import { RULE_WORDS } from './scheme-words.ts';

const FRESH: Record<PointRule['kind'], PointRule> = {
  linear: { kind: 'linear', target: 100, floor: 80 },
  steps: {
    kind: 'steps',
    steps: [
      { from: 0, to: 60, share: 0 },
      { from: 60, share: 1 },
    ],
  },
  'per-unit': { kind: 'per-unit', target: 100, unit: 1, points: 1, higherIsBetter: true },
  band: { kind: 'band', full: 0.2, none: 0.5 },
};
type Steps = Extract<PointRule, { kind: 'steps' }>;

/** How a value becomes points, to be typed in. `of` names the row for those who cannot see it. */
export function RuleFields(props: {
  of: string;
  rule: PointRule;
  problems: SchemeProblem[];
  change: (rule: PointRule) => void;
}) {
  const { of, rule, problems, change } = props;
  const number = (label: string, value: number, put: (value: number) => PointRule, factor = 1) => (
    <span className="scheme-number">
      {label}
      <InputNumber
        aria-label={`${of}的${label}`}
        size="small"
        value={Math.round(value * factor * 1e6) / 1e6}
        onChange={(typed) => typed !== null && change(put(typed / factor))}
      />
    </span>
  );
  return (
    <>
      <div className="scheme-rule">
        <Select
          aria-label={`${of}的计分办法`}
          size="small"
          value={rule.kind}
          options={Object.entries(RULE_WORDS).map(([value, label]) => ({ value, label }))}
          onChange={(kind: PointRule['kind']) => change(FRESH[kind])}
        />
        {rule.kind === 'linear' && (
          <>
            {number('满分值', rule.target, (target) => ({ ...rule, target }))}
            {number('零分值', rule.floor, (floor) => ({ ...rule, floor }))}
          </>
        )}
        {rule.kind === 'per-unit' && (
          <>
            {number('满分值', rule.target, (target) => ({ ...rule, target }))}
            {number('每差', rule.unit, (unit) => ({ ...rule, unit }))}
            {number('扣分', rule.points, (points) => ({ ...rule, points }))}
            <Select
              aria-label={`${of}的方向`}
              size="small"
              value={rule.higherIsBetter}
              options={[
                { value: true, label: '越高越好' },
                { value: false, label: '越低越好' },
              ]}
              onChange={(higherIsBetter: boolean) => change({ ...rule, higherIsBetter })}
            />
          </>
        )}
        {rule.kind === 'band' && (
          <>
            {number('满分 ±%', rule.full, (full) => ({ ...rule, full }), 100)}
            {number('零分 ±%', rule.none, (none) => ({ ...rule, none }), 100)}
          </>
        )}
      </div>
      {rule.kind === 'steps' && <StepFields {...{ of, rule, problems, change }} />}
      {problems
        .filter(({ step }) => step === null)
        .map(({ problem }) => (
          <p key={problem} role="alert" className="scheme-problem">
            {problem}
          </p>
        ))}
    </>
  );
}

function StepFields(props: {
  of: string;
  rule: Steps;
  problems: SchemeProblem[];
  change: (rule: PointRule) => void;
}) {
  const { of, rule, problems, change } = props;
  const put = (at: number, step: Steps['steps'][number]) =>
    change({ ...rule, steps: rule.steps.map((each, place) => (place === at ? step : each)) });
  const last = rule.steps.at(-1)!;
  return (
    <>
      <ol className="scheme-steps">
        {rule.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={at}>
            <span className="scheme-rule">
              {(['from', 'to'] as const).map((end) => (
                <span key={end} className="scheme-number">
                  {end === 'from' ? '起（含）' : '止（不含）'}
                  <InputNumber
                    aria-label={`${of}第 ${at + 1} 档的${end === 'from' ? '起' : '止'}`}
                    size="small"
                    value={step[end] ?? null}
                    placeholder={end === 'to' ? '以上' : ''}
                    onChange={(value) => {
                      const { to: _, ...open } = step;
                      if (value !== null) put(at, { ...step, [end]: value });
                      else if (end === 'to') put(at, open);
                    }}
                  />
                </span>
              ))}
              <span className="scheme-number">
                得 %
                <InputNumber
                  aria-label={`${of}第 ${at + 1} 档得权重的百分之几`}
                  size="small"
                  min={0}
                  max={100}
                  value={Math.round(step.share * 1e4) / 100}
                  onChange={(value) => value !== null && put(at, { ...step, share: value / 100 })}
                />
              </span>
              <Button
                size="small"
                type="text"
                disabled={rule.steps.length === 1}
                aria-label={`删除${of}第 ${at + 1} 档`}
                onClick={() => change({ ...rule, steps: rule.steps.filter((_, place) => place !== at) })}
              >
                删
              </Button>
            </span>
            {problems
              .filter((each) => each.step === at)
              .map(({ problem }) => (
                <p key={problem} role="alert" className="scheme-problem">
                  {problem}
                </p>
              ))}
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => {
          const from = last.to ?? last.from + 10;
          const closed = { ...last, to: from };
          change({ ...rule, steps: [...rule.steps.slice(0, -1), closed, { from, share: last.share }] });
        }}
      >
        加一档
      </Button>
    </>
  );
}
