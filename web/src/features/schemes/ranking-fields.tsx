import { Switch } from 'antd';
import type { Scheme } from '../../api/schemes.ts';
import { SchemeNumber } from './scheme-number.tsx';

type Ranking = NonNullable<Scheme['ranking']>;
/** Domain section 3.5. */
const DEFAULT: Ranking = { workingDays: 15, evaluations: 8, calls: 200, lastShare: 0.1, floor: 80 };

/** Who is ranked, how many of a team are looked at from the end, and below what; or nobody. */
export function RankingFields({ scheme, change }: { scheme: Scheme; change: (scheme: Scheme) => void }) {
  const { ranking } = scheme;
  const put = (changed: Partial<Ranking>) =>
    change({ ...scheme, ranking: { ...(ranking ?? DEFAULT), ...changed } });
  return (
    <fieldset className="scheme-extras">
      <legend>排名</legend>
      <div className="scheme-rule">
        <span className="scheme-number">
          <Switch
            aria-label="参与排名"
            size="small"
            checked={ranking !== null}
            onChange={(isOn) => change({ ...scheme, ranking: isOn ? DEFAULT : null })}
          />
          {ranking ? '班组内排名，要求至少' : '不排名'}
        </span>
        {ranking && (
          <>
            <SchemeNumber
              label="出勤"
              name="排名要出勤（天）"
              value={ranking.workingDays}
              min={0}
              after="天"
              put={(workingDays) => put({ workingDays })}
            />
            <SchemeNumber
              label="终评"
              name="排名要终评（通）"
              value={ranking.evaluations}
              min={0}
              after="通"
              put={(evaluations) => put({ evaluations })}
            />
            <SchemeNumber
              label="处理"
              name="排名要处理（通）"
              value={ranking.calls}
              min={0}
              after="通"
              put={(calls) => put({ calls })}
            />
            <SchemeNumber
              label="末位"
              name="末位 %"
              value={ranking.lastShare}
              min={0}
              max={50}
              factor={100}
              after="%"
              put={(lastShare) => put({ lastShare })}
            />
            <SchemeNumber
              label=""
              name="不标记的分数"
              value={ranking.floor}
              after="分及以上不标记"
              put={(floor) => put({ floor })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
