import type { SchemeRow } from '@tingjian/core/kpi/scheme/scheme.ts';
import { Button, Input } from 'antd';
import { EventMeasure } from './event-measure.tsx';
import { SchemeNumber } from './scheme-number.tsx';

type Adjustment = SchemeRow['adjust'][number];
const FRESH: Adjustment = { measure: 'complaintsProven', points: -5, reason: '查实与本人有关的投诉' };
const FURTHER: NonNullable<Adjustment['further']> = { from: 8, points: -10 };

/** What each single event takes off a row, whatever its indicator says. */
export function AdjustFields({ row, change }: { row: SchemeRow; change: (row: SchemeRow) => void }) {
  const put = (at: number, adjust: Adjustment) =>
    change({ ...row, adjust: row.adjust.map((each, place) => (place === at ? adjust : each)) });
  return (
    <div className="scheme-adjusts">
      {row.adjust.map((adjust, at) => {
        const { zeroAbove, further, ...rest } = adjust;
        const of = `${row.name}第 ${at + 1} 种按次扣分的`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an event is its place
          <div key={at} className="scheme-part">
            <div className="scheme-rule">
              <Input
                aria-label={`${of}原因`}
                className="scheme-reason"
                size="small"
                placeholder="原因"
                maxLength={60}
                value={adjust.reason}
                onChange={({ target }) => put(at, { ...adjust, reason: target.value })}
              />
              <EventMeasure
                name={`${of}度量`}
                value={adjust.measure}
                put={(measure) => put(at, { ...adjust, measure })}
              />
              <SchemeNumber
                label="每次"
                name={`${of}分`}
                value={adjust.points}
                after="分"
                put={(points) => put(at, { ...adjust, points })}
              />
              <Button
                size="small"
                type="text"
                aria-label={`删除${row.name}第 ${at + 1} 种按次扣分`}
                onClick={() => change({ ...row, adjust: row.adjust.filter((_, place) => place !== at) })}
              >
                删
              </Button>
            </div>
            <div className="scheme-rule">
              <SchemeNumber
                label="超过"
                name={`${of}归零次数`}
                value={zeroAbove ?? null}
                min={0}
                placeholder="不设"
                after="次此项为 0"
                put={(value) => put(at, { ...adjust, zeroAbove: value })}
                clear={() => put(at, further ? { ...rest, further } : rest)}
              />
              <SchemeNumber
                label="满"
                name={`${of}总分另扣的次数`}
                value={further?.from ?? null}
                min={1}
                placeholder="不设"
                after="次起总分另计"
                put={(from) => put(at, { ...adjust, further: { ...(further ?? FURTHER), from } })}
                clear={() => put(at, zeroAbove === undefined ? rest : { ...rest, zeroAbove })}
              />
              {further && (
                <SchemeNumber
                  label=""
                  name={`${of}总分另计的分`}
                  value={further.points}
                  after="分"
                  put={(points) => put(at, { ...adjust, further: { ...further, points } })}
                />
              )}
            </div>
          </div>
        );
      })}
      <Button
        size="small"
        type="link"
        aria-label={`${row.name}：加按次扣分`}
        onClick={() => change({ ...row, adjust: [...row.adjust, FRESH] })}
      >
        加按次扣分
      </Button>
    </div>
  );
}
