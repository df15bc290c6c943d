import type { SchemePart, SchemeRow } from '@tingjian/core/kpi/scheme/scheme.ts';
import type { SchemeProblem } from '@tingjian/core/kpi/scheme/scheme-problems.ts';
import { Button, Input, InputNumber, Select } from 'antd';
import type { IndicatorListed } from '../../api/indicators.ts';
import { RuleFields } from './rule-fields.tsx';
import { FEW_WORDS, NONE_WORDS } from './scheme-words.ts';

/** One row of a scheme, to be typed in, with what is wrong in it. */
export function RowFields(props: {
  row: SchemeRow;
  problems: SchemeProblem[];
  indicators: IndicatorListed[];
  change: (row: SchemeRow) => void;
  remove: () => void;
}) {
  const { row, problems, indicators, change, remove } = props;
  const putPart = (at: number, part: SchemePart) =>
    change({ ...row, parts: row.parts.map((each, place) => (place === at ? part : each)) });
  const options = indicators.map(({ code, name, unit }) => ({ value: code, label: `${name}（${unit}）` }));
  return (
    <tr>
      <td>
        <Input
          aria-label={`第 ${row.id} 项的名称`}
          maxLength={40}
          value={row.name}
          onChange={({ target }) => change({ ...row, name: target.value })}
        />
        {row.adjust.map((adjust, at) => (
          <span key={adjust.measure} className="scheme-number">
            {adjust.reason}，每次
            <InputNumber
              aria-label={`${adjust.reason}每次的分`}
              size="small"
              value={adjust.points}
              onChange={(points) =>
                points !== null &&
                change({
                  ...row,
                  adjust: row.adjust.map((each, place) => (place === at ? { ...each, points } : each)),
                })
              }
            />
            分
          </span>
        ))}
        {problems
          .filter(({ part }) => part === null)
          .map(({ problem }) => (
            <p key={problem} role="alert" className="scheme-problem">
              {problem}
            </p>
          ))}
      </td>
      <td>
        <InputNumber
          aria-label={`${row.name}的权重`}
          className="scheme-weight"
          min={0.01}
          max={100}
          value={row.weight}
          onChange={(weight) => weight !== null && change({ ...row, weight })}
        />
      </td>
      <td>
        {row.parts.map((part, at) => (
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
                onChange={(indicator: string) => putPart(at, { ...part, indicator })}
              />
              {row.parts.length > 1 && (
                <>
                  <span className="scheme-number">
                    占 %
                    <InputNumber
                      aria-label={`${row.name}第 ${at + 1} 部分的占比`}
                      size="small"
                      min={1}
                      max={100}
                      value={Math.round(part.share * 1e4) / 100}
                      onChange={(value) => value !== null && putPart(at, { ...part, share: value / 100 })}
                    />
                  </span>
                  <Button
                    size="small"
                    type="text"
                    aria-label={`删除${row.name}第 ${at + 1} 部分`}
                    onClick={() => change({ ...row, parts: row.parts.filter((_, place) => place !== at) })}
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
              change={(rule) => putPart(at, { ...part, rule })}
            />
          </div>
        ))}
        {row.parts.length < 6 && (
          <Button
            size="small"
            type="text"
            onClick={() => change({ ...row, parts: [...row.parts, row.parts.at(-1)!] })}
          >
            加一部分
          </Button>
        )}
      </td>
      <td>
        {row.parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          <div key={at} className="scheme-part">
            <span className="scheme-number">
              样本不足
              <Select
                aria-label={`${row.name}样本不足时`}
                size="small"
                value={part.few}
                options={Object.entries(FEW_WORDS).map(([value, label]) => ({ value, label }))}
                onChange={(few: SchemePart['few']) => putPart(at, { ...part, few })}
              />
            </span>
            <span className="scheme-number">
              没有数据
              <Select
                aria-label={`${row.name}没有数据时`}
                size="small"
                value={part.none}
                options={Object.entries(NONE_WORDS).map(([value, label]) => ({ value, label }))}
                onChange={(none: SchemePart['none']) => putPart(at, { ...part, none })}
              />
            </span>
          </div>
        ))}
      </td>
      <td>
        <Button size="small" type="text" aria-label={`删除${row.name}`} onClick={remove}>
          删
        </Button>
      </td>
    </tr>
  );
}
