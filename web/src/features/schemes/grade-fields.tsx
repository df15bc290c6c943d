import { Button, Input } from 'antd';
import type { Scheme } from '../../api/schemes.ts';
import { SchemeNumber } from './scheme-number.tsx';

const MOST = 12;

/** From which total each grade begins; the last is for everybody else. */
export function GradeFields({ scheme, change }: { scheme: Scheme; change: (scheme: Scheme) => void }) {
  const { grades, extras } = scheme;
  const put = (at: number, changed: Partial<(typeof grades)[number]>) => {
    const before = grades[at]!.grade;
    const isLimit = changed.grade !== undefined && extras.fatal.notAbove === before;
    change({
      ...scheme,
      grades: grades.map((each, place) => (place === at ? { ...each, ...changed } : each)),
      ...(isLimit && { extras: { ...extras, fatal: { ...extras.fatal, notAbove: changed.grade! } } }),
    });
  };
  const last = grades.length - 1;
  return (
    <fieldset className="scheme-extras">
      <legend>等级（含起点）</legend>
      <div className="scheme-rule">
        {grades.map(({ grade, from }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a grade is its place
          <span key={at} className="scheme-number">
            <Input
              aria-label={`第 ${at + 1} 个等级的名称`}
              className="scheme-grade"
              size="small"
              maxLength={4}
              value={grade}
              onChange={({ target }) => put(at, { grade: target.value })}
            />
            {at === last ? (
              '其余'
            ) : (
              <>
                <SchemeNumber
                  label=""
                  name={`等级 ${grade} 从`}
                  value={from}
                  after="分起"
                  put={(typed) => put(at, { from: typed })}
                />
                <Button
                  size="small"
                  type="text"
                  aria-label={`删除等级 ${grade}`}
                  onClick={() => change({ ...scheme, grades: grades.filter((_, place) => place !== at) })}
                >
                  删
                </Button>
              </>
            )}
          </span>
        ))}
        {grades.length < MOST && (
          <Button size="small" type="link" onClick={() => change({ ...scheme, grades: withOneMore(grades) })}>
            加一个等级
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** Ten points below the lowest that has a beginning, before the one for the rest. */
function withOneMore(grades: Scheme['grades']): Scheme['grades'] {
  const from = grades.length > 1 ? grades.at(-2)!.from - 10 : 60;
  return [...grades.slice(0, -1), { grade: '', from }, grades.at(-1)!];
}
