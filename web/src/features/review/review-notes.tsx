import { Alert, Button } from 'antd';
import type { Problem } from '../../api/ask.ts';
import { whenInChina } from '../../ui/say-time.ts';
import type { LocalDraft } from './local-draft.ts';
import type { DraftState } from './use-draft.ts';

/** What stands in the way of the draft, what was kept, and the way on. Nothing when all is well. */
export function ReviewNotes(props: {
  state: DraftState;
  problem: Problem | null;
  offered: LocalDraft | null;
  takeTheirs: () => void;
  keepMine: () => void;
  claimAgain: () => void;
  takeOffered: () => void;
  dropOffered: () => void;
}) {
  const { state, problem, offered } = props;
  return (
    <div className="call-notes">
      {state === 'behind' && (
        <Alert
          type="warning"
          showIcon
          title="这项复核在另一个窗口也开着，那边存过更新的草稿。这一页的内容还在，请选用一份。"
          action={
            <>
              <Button size="small" onClick={props.takeTheirs}>
                用那边的
              </Button>{' '}
              <Button size="small" type="primary" onClick={props.keepMine}>
                用这一页的
              </Button>
            </>
          }
        />
      )}
      {state === 'lost' && (
        <Alert
          type="error"
          showIcon
          title={problem?.message ?? '这项复核已经不在您手里。'}
          description="这一页的内容还在，也留在本机；重新领取后接着做。"
          action={
            <Button size="small" type="primary" onClick={props.claimAgain}>
              重新领取，接着做
            </Button>
          }
        />
      )}
      {state === 'offline' && (
        <Alert type="warning" showIcon title="连不上服务：可以接着判，内容留在本机，连上后自动存。" />
      )}
      {offered && (state === 'saved' || state === 'waiting') && (
        <Alert
          type="info"
          showIcon
          title={`本机留有一份 ${whenInChina(offered.at)} 没有存上的草稿，判了 ${offered.decisions.length} 项。`}
          action={
            <>
              <Button size="small" type="primary" onClick={props.takeOffered}>
                用它
              </Button>{' '}
              <Button size="small" onClick={props.dropOffered}>
                不用
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}
