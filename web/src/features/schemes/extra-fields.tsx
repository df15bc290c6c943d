import { Button, Input, Select } from 'antd';
import type { Scheme } from '../../api/schemes.ts';
import { EventMeasure } from './event-measure.tsx';
import { SchemeNumber } from './scheme-number.tsx';

type Extras = Scheme['extras'];
const FRESH: Extras['additions'][number] = { measure: 'commendations', points: 2, reason: '客户表扬' };

/** What stands outside the 100 points: what is added by itself, the most of it, and a confirmed fatal error. */
export function ExtraFields({ scheme, change }: { scheme: Scheme; change: (scheme: Scheme) => void }) {
  const { extras, grades } = scheme;
  const put = (changed: Partial<Extras>) => change({ ...scheme, extras: { ...extras, ...changed } });
  const putFatal = (fatal: Partial<Extras['fatal']>) => put({ fatal: { ...extras.fatal, ...fatal } });
  const putAddition = (at: number, addition: Extras['additions'][number]) =>
    put({ additions: extras.additions.map((each, place) => (place === at ? addition : each)) });
  return (
    <fieldset className="scheme-extras">
      <legend>100 分之外</legend>
      {extras.additions.map((addition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an addition is its place
        <div key={at} className="scheme-rule">
          <Input
            aria-label={`第 ${at + 1} 种加分的原因`}
            className="scheme-reason"
            size="small"
            placeholder="原因"
            maxLength={60}
            value={addition.reason}
            onChange={({ target }) => putAddition(at, { ...addition, reason: target.value })}
          />
          <EventMeasure
            name={`第 ${at + 1} 种加分的度量`}
            value={addition.measure}
            put={(measure) => putAddition(at, { ...addition, measure })}
          />
          <SchemeNumber
            label="每次加"
            name={`第 ${at + 1} 种加分每次加`}
            value={addition.points}
            min={0.01}
            after="分"
            put={(points) => putAddition(at, { ...addition, points })}
          />
          <Button
            size="small"
            type="text"
            aria-label={`删除第 ${at + 1} 种加分`}
            onClick={() => put({ additions: extras.additions.filter((_, place) => place !== at) })}
          >
            删
          </Button>
        </div>
      ))}
      <Button size="small" type="link" onClick={() => put({ additions: [...extras.additions, FRESH] })}>
        加一种加分
      </Button>
      <div className="scheme-rule">
        <SchemeNumber
          label="加分最多"
          name="加分最多"
          value={extras.cap}
          min={0}
          after="分"
          put={(cap) => put({ cap })}
        />
        <SchemeNumber
          label="经确认的致命差错每次"
          name="致命差错每次"
          value={extras.fatal.points}
          max={0}
          after="分"
          put={(points) => putFatal({ points })}
        />
        <span className="scheme-number">
          有致命差错时等级
          <Select
            aria-label="有致命差错时等级"
            size="small"
            popupMatchSelectWidth={false}
            value={extras.fatal.notAbove ?? ''}
            options={[
              { value: '', label: '不限' },
              ...grades.map(({ grade }) => ({ value: grade, label: `不高于 ${grade}` })),
            ]}
            onChange={(grade: string) => putFatal({ notAbove: grade === '' ? null : grade })}
          />
        </span>
      </div>
    </fieldset>
  );
}
