import type { SchemePart, SchemeRow } from '@tingjian/core/kpi/scheme/scheme.ts';
import type { SchemeProblem } from '@tingjian/core/kpi/scheme/scheme-problems.ts';
import { Button, Input, InputNumber, Select } from 'antd';
import type { IndicatorListed } from '../../api/indicators.ts';
import { AdjustFields } from './adjust-fields.tsx';
import { PartFields } from './part-fields.tsx';
import { FEW_WORDS, NONE_WORDS } from './scheme-words.ts';

/** One row of a scheme, to be typed in, with what is wrong in it. `place` counts from 1. */
export function RowFields(props: {
  row: SchemeRow;
  place: number;
  problems: SchemeProblem[];
  indicators: IndicatorListed[];
  change: (row: SchemeRow) => void;
  /** Null for the first. */
  moveUp: (() => void) | null;
  remove: (() => void) | null;
}) {
  const { row, place, problems, indicators, change, moveUp, remove } = props;
  const putPart = (at: number, part: SchemePart) =>
    change({ ...row, parts: row.parts.map((each, nth) => (nth === at ? part : each)) });
  return (
    <tr>
      <td>
        <Input
          aria-label={`第 ${place} 项的名称`}
          maxLength={40}
          value={row.name}
          onChange={({ target }) => change({ ...row, name: target.value })}
        />
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
        <PartFields row={row} problems={problems} indicators={indicators} change={change} />
        <AdjustFields row={row} change={change} />
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
      <td className="nowrap">
        <Button
          size="small"
          type="text"
          aria-label={`上移${row.name}`}
          disabled={moveUp === null}
          onClick={() => moveUp?.()}
        >
          ↑
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={`删除${row.name}`}
          disabled={remove === null}
          onClick={() => remove?.()}
        >
          删
        </Button>
      </td>
    </tr>
  );
}
