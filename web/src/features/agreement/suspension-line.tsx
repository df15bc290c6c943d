import type { SuspensionAnswer } from '../../api/agreement.ts';
import { whenInChina } from '../../ui/say-time.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Why and since when a rule only flags, or who let it deduct again. */
export function SuspensionLine({ suspension }: { suspension: SuspensionAnswer }) {
  const { figures, since, signedOff } = suspension;
  const why = `${figures.decided} 个检出里人工认可 ${figures.upheld} 个，查准率 ${percent(figures.upheld / figures.decided)}（${percent(figures.low)}–${percent(figures.high)}），低于 ${percent(figures.bound)}`;
  return (
    <>
      {whenInChina(since)} 起暂停自动扣分，只提请人工判断：{why}。
      {signedOff && (
        <>
          {' '}
          {whenInChina(signedOff.at)} {signedOff.byName} 签发恢复：{signedOff.reason}
        </>
      )}
    </>
  );
}
