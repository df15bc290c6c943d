import type { Decision } from '@tingjian/core/review/decision.ts';
import { Button, Input, InputNumber } from 'antd';
import { clock } from '../../ui/say-time.ts';

type Name = (code: string) => string;

/** The faults somebody named so far, each with its moment, how often, and a remark. */
export function Faults(props: {
  decisions: Decision[];
  nameOf: Name;
  isClosed: boolean;
  change: (decisions: Decision[]) => void;
  seek: (ms: number) => void;
}) {
  const { decisions, nameOf, isClosed, change, seek } = props;
  if (decisions.length === 0) {
    return <p className="muted">还没有记问题。没有记的质检项按没有问题算，满分 100 分。</p>;
  }
  const put = (item: string, part: Partial<Decision>) =>
    change(decisions.map((each) => (each.item === item ? { ...each, ...part } : each)));
  return (
    <ul className="faults" aria-label="记下的问题">
      {decisions.map(({ item, times, atMs, comment }) => (
        <li key={item}>
          <span className="fault-name">
            <b>{item}</b> {nameOf(item)}
          </span>
          <Button size="small" type="link" onClick={() => seek(atMs ?? 0)}>
            {clock(atMs ?? 0)}
          </Button>
          <InputNumber
            size="small"
            aria-label={`${item} 次数`}
            min={1}
            max={99}
            precision={0}
            disabled={isClosed}
            value={times ?? 1}
            suffix="次"
            onChange={(count) => count && put(item, { times: count })}
          />
          {!isClosed && (
            <Button
              size="small"
              type="link"
              aria-label={`去掉 ${item}`}
              onClick={() => change(decisions.filter((each) => each.item !== item))}
            >
              去掉
            </Button>
          )}
          <Input
            size="small"
            className="fault-remark"
            aria-label={`${item} 备注`}
            maxLength={1000}
            disabled={isClosed}
            placeholder="为什么这样判（比对时有用）"
            value={comment ?? ''}
            onChange={(event) => put(item, { comment: event.target.value || null })}
          />
        </li>
      ))}
    </ul>
  );
}
