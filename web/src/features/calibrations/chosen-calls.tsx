import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type CallRow, callsQuery } from '../../api/calls.ts';
import { clock, whenInChina } from '../../ui/say-time.ts';

const SHOWN = 6;
const words = (call: CallRow) =>
  `${call.label} · ${call.agent.name} · ${call.businessType ?? '业务未填'} · ${whenInChina(call.startedAt)}${
    call.durationMs === null ? '' : ` · ${clock(call.durationMs)}`
  }`;

/** Calls that are scored, found by label, person or business; each can be taken out again. */
export function ChosenCalls(props: {
  chosen: CallRow[];
  choose: (calls: CallRow[]) => void;
  labelledBy: string;
}) {
  const { chosen, choose, labelledBy } = props;
  const [q, setQ] = useState('');
  const found = useQuery({
    ...callsQuery({ q: q.trim(), state: 'scored', pageSize: String(SHOWN) }),
    placeholderData: keepPreviousData,
  });
  const open = found.data?.rows.filter((call) => !chosen.some(({ id }) => id === call.id)) ?? [];
  return (
    <div className="chosen-calls">
      {chosen.length > 0 && (
        <ul aria-label="已选的通话">
          {chosen.map((call) => (
            <li key={call.id}>
              {words(call)}{' '}
              <Button
                size="small"
                type="link"
                aria-label={`去掉 ${call.label}`}
                onClick={() => choose(chosen.filter(({ id }) => id !== call.id))}
              >
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Input
        aria-labelledby={labelledBy}
        value={q}
        placeholder="编号、姓名、业务"
        onChange={(event) => setQ(event.target.value)}
      />
      <ul aria-label="可选的通话">
        {open.map((call) => (
          <li key={call.id}>
            {words(call)}{' '}
            <Button
              size="small"
              type="link"
              aria-label={`选 ${call.label}`}
              onClick={() => choose([...chosen, call])}
            >
              选这通
            </Button>
          </li>
        ))}
        {found.data && open.length === 0 && <li className="muted">没有别的已评分的通话。</li>}
      </ul>
    </div>
  );
}
