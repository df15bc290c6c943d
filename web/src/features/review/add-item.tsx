import { findItems } from '@tingjian/core/review/find-items.ts';
import { Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReviewItem } from '../../api/reviews.ts';
import { clock } from '../../ui/say-time.ts';

const MOST = 7;

/** Looks up an item by code, pinyin initials or words; Enter puts it at the present second. */
export function AddItem(props: {
  items: ReviewItem[];
  atMs: number;
  add: (item: string) => void;
  close: () => void;
}) {
  const { items, atMs, add, close } = props;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<InputRef>(null);
  const list = useId();
  useEffect(() => input.current?.focus(), []);
  const found = findItems(items, typed).slice(0, MOST);
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && found[at]) add(found[at].code);
    else return;
    event.preventDefault();
  };
  return (
    <div className="add-item">
      <Input
        ref={input}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found[at] && `${list}-${found[at].code}`}
        aria-label={`在 ${clock(atMs)} 补充一项：代码、拼音首字母或名称`}
        placeholder={`在 ${clock(atMs)} 补充一项：u24、fwjy 或 禁语`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label="质检项" tabIndex={-1}>
        {found.map(({ code, name }, index) => (
          <div
            key={code}
            id={`${list}-${code}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={index === at ? 'add-here' : undefined}
            onMouseDown={(event) => {
              event.preventDefault();
              add(code);
            }}
          >
            <b>{code}</b> {name}
          </div>
        ))}
        {found.length === 0 && <p className="muted">没有这样的质检项。</p>}
      </div>
    </div>
  );
}
