import type { PlanAnswer } from '../../api/sampling.ts';
import { whenInChina } from '../../ui/say-time.ts';

const two = (hour: number) => String(hour).padStart(2, '0');

/** The settings of a month as one reads them, and the seed as far as it may be told. */
export function PlanWords({ plan }: { plan: PlanAnswer }) {
  const { settings, plan: made, isOpen } = plan;
  const { perMonth, newStaffPerWeek, blindShare, noFindingPerWeek, dayParts, dueDays } = settings;
  return (
    <>
      <p>
        每人每月 <b>{perMonth}</b> 通，均匀分到各周；试用期内的新人每周 <b>{newStaffPerWeek}</b>{' '}
        通。月中入职、离职的按在岗天数。 按业务类型和时段（
        {dayParts.map((hour) => `${two(hour)} 点`).join('、')}起）分层，各层按比例。其中{' '}
        <b>{Math.round(blindShare * 100)}%</b> 盲评。全中心每周另抽 <b>{noFindingPerWeek}</b>{' '}
        通机检没有检出的通话。抽中后 <b>{dueDays}</b> 个工作日内复核。
      </p>
      {made ? (
        <p className="muted sampling-seed">
          {made.madeBy === 'worker' || made.madeBy.startsWith('worker:')
            ? '月初自动建立'
            : `${made.madeBy} 建立`}
          ，{whenInChina(made.madeAt)}。{!isOpen && '已经开始抽，本月不能再改。'}
          {made.seed ? (
            <>
              种子 <code>{made.seed}</code>
            </>
          ) : (
            <>
              种子在本月全部抽完后公开，现在公开它的哈希，可以核对它没有换过：<code>{made.seedHash}</code>
            </>
          )}
        </p>
      ) : (
        <p className="muted">这个月还没有设定；到了月初会按上面的设置自动建立。</p>
      )}
    </>
  );
}
