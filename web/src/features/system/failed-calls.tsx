import { Button } from 'antd';
import { Link } from 'react-router';
import type { CallRow } from '../../api/calls.ts';
import { whenInChina } from '../../ui/say-time.ts';

export function FailedCalls(props: {
  calls: CallRow[];
  retry: (id: string) => void;
  retrying: string | null;
}) {
  if (props.calls.length === 0) return <p className="muted">没有失败的通话。</p>;
  return (
    <ul className="failed-calls panel">
      {props.calls.map((call) => (
        <li key={call.id}>
          <span className="failed-which">
            <Link to={`/calls/${call.id}`}>{call.label}</Link>
            <span className="muted">
              {call.agent.name} {call.agent.number} · {whenInChina(call.startedAt)}
            </span>
          </span>
          <span className="failed-why">{call.problem ?? '原因没有记下来'}</span>
          <Button
            size="small"
            loading={props.retrying === call.id}
            aria-label={`重试 ${call.label}`}
            onClick={() => props.retry(call.id)}
          >
            重试
          </Button>
        </li>
      ))}
    </ul>
  );
}
