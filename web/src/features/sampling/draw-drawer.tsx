import { Drawer } from 'antd';
import type { DrawRow } from '../../api/sampling.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { RedrawCheck } from './redraw-check.tsx';
import { percent, sayPeriod } from './say-draw.ts';

/** One draw: what it was made from, how far it is, and whether it comes out the same again. */
export function DrawDrawer({ draw, close }: { draw: DrawRow | undefined; close: () => void }) {
  const whose = draw?.person ? `${draw.person.name} ${draw.person.number}` : '无检出（全中心）';
  return (
    <Drawer
      open={draw !== undefined}
      onClose={close}
      size={520}
      destroyOnHidden
      title={draw && `${whose}：${sayPeriod(draw)}`}
    >
      {draw && (
        <>
          <dl className="draw-facts">
            <dt>抽样框</dt>
            <dd>
              {draw.frame} 通
              {draw.late > 0 && `，其中 ${draw.late} 通是之前几周的：抽那一周时还没到或还没评完`}
            </dd>
            <dt>名额</dt>
            <dd>
              平均 {Number(draw.expected.toFixed(2))} 通，这次抽 {draw.taken} 通
            </dd>
            <dt>入样概率</dt>
            <dd>
              {percent(draw.expected / draw.frame)}
              {draw.person ? '，框内每通都一样' : '，再乘以没被随机抽检抽走的概率'}
            </dd>
            <dt>复核</dt>
            <dd>
              已完成 {draw.done}/{draw.taken} 通；盲评 {draw.blind - draw.unblinded} 通
              {draw.unblinded > 0 && `（另 ${draw.unblinded} 通抽中前已有人看过机检）`}
            </dd>
            {draw.alsoRisk > 0 && (
              <>
                <dt>同在风险队列</dt>
                <dd>{draw.alsoRisk} 通，一次复核两边都算</dd>
              </>
            )}
            <dt>抽取时间</dt>
            <dd>{whenInChina(draw.drawnAt)}</dd>
            <dt>种子</dt>
            <dd>
              <code>{draw.seed}</code>
            </dd>
          </dl>
          <RedrawCheck key={draw.id} draw={draw} />
        </>
      )}
    </Drawer>
  );
}
