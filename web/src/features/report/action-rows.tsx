import type { ReportAction } from '@tingjian/core/kpi/report/report.ts';
import { Button, Input } from 'antd';

const NONE: ReportAction = { what: '', owner: '', due: '' };
const MOST = 20;

/** What is to be done, by whom, until when; one line each. */
export function ActionRows(props: { actions: ReportAction[]; change: (actions: ReportAction[]) => void }) {
  const { actions, change } = props;
  const edit = (at: number, changed: Partial<ReportAction>) =>
    change(actions.map((action, other) => (other === at ? { ...action, ...changed } : action)));
  return (
    <>
      {actions.map(({ what, owner, due }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that stays the same while it is written
        <div key={at} className="report-action">
          <Input
            aria-label={`行动 ${at + 1}`}
            placeholder="要做什么"
            maxLength={200}
            value={what}
            onChange={(event) => edit(at, { what: event.target.value })}
          />
          <Input
            aria-label={`行动 ${at + 1} 的负责人`}
            placeholder="负责人"
            maxLength={40}
            value={owner}
            onChange={(event) => edit(at, { owner: event.target.value })}
          />
          <Input
            aria-label={`行动 ${at + 1} 的期限`}
            type="date"
            value={due}
            onChange={(event) => edit(at, { due: event.target.value })}
          />
          <Button
            aria-label={`删去行动 ${at + 1}`}
            onClick={() => change(actions.filter((_, other) => other !== at))}
          >
            删去
          </Button>
        </div>
      ))}
      {actions.length < MOST && (
        <Button size="small" onClick={() => change([...actions, NONE])}>
          加一项行动
        </Button>
      )}
    </>
  );
}
