import type { SchemePart, SchemeRow } from '@tingjian/core/kpi/scheme/scheme.ts';
import type { SchemeProblem } from '@tingjian/core/kpi/scheme/scheme-problems.ts';
import { Button, Select } from 'antd';
import type { IndicatorListed } from '../../api/indicators.ts';
import { RuleFields } from './rule-fields.tsx';
import { SchemeNumber } from './scheme-number.tsx';

const MOST = 6;

/** The indicators that a row is made of, and how each becomes points. */
export function PartFields(props: {
  row: SchemeRow;
  problems: SchemeProblem[];
  indicators: IndicatorListed[];
  change: (row: SchemeRow) => void;
}) {
  const { row, problems, indicators, change } = props;
  const { parts } = row;
  const put = (at: number, part: SchemePart) =>
    change({ ...row, parts: parts.map((each, place) => (place === at ? part : each)) });
  const options = indicators.map(({ code, name, unit }) => ({ value: code, label: `${name}（${unit}）` }));
  return (
    <>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <div key={at} className="scheme-part">
          <div className="scheme-rule">
            <Select
              aria-label={`${row.name}的指标`}
              className="scheme-indicator"
              size="small"
              showSearch={{ optionFilterProp: 'label' }}
              value={part.indicator}
              options={options}
              onChange={(indicator: string) => put(at, { ...part, indicator })}
            />
            {parts.length > 1 && (
              <>
                <SchemeNumber
                  label="占 %"
                  name={`${row.name}第 ${at + 1} 部分的占比`}
                  value={part.share}
                  min={1}
                  max={100}
                  factor={100}
                  put={(share) => put(at, { ...part, share })}
                />
                <Button
                  size="small"
                  type="text"
                  aria-label={`删除${row.name}第 ${at + 1} 部分`}
                  onClick={() => change({ ...row, parts: without(parts, at) })}
                >
                  删
                </Button>
              </>
            )}
          </div>
          <RuleFields
            of={row.name}
            rule={part.rule}
            problems={problems.filter((each) => each.part === at)}
            change={(rule) => put(at, { ...part, rule })}
          />
        </div>
      ))}
      {parts.length < MOST && (
        <Button
          size="small"
          type="link"
          aria-label={`给${row.name}加一部分`}
          onClick={() => change({ ...row, parts: withOneMore(parts) })}
        >
          加一部分
        </Button>
      )}
    </>
  );
}

/** What is left alone counts whole: there is no field for its share. */
function without(parts: SchemePart[], at: number): SchemePart[] {
  const left = parts.filter((_, place) => place !== at);
  return left.length === 1 ? left.map((part) => ({ ...part, share: 1 })) : left;
}

/** The last part shares what it counted with the new one, so that the sum stays. */
function withOneMore(parts: SchemePart[]): SchemePart[] {
  const last = parts.at(-1)!;
  const half = Math.round(last.share * 50) / 100;
  const rest = Math.round((last.share - half) * 1e6) / 1e6;
  return [...parts.slice(0, -1), { ...last, share: rest }, { ...last, share: half }];
}
