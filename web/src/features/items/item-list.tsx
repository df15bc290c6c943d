import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigationType, useSearchParams } from 'react-router';
import type { ListedItemAnswer } from '../../api/calls.ts';
import { grouped } from '../../ui/grouped.ts';
import { costWords, judgedBy } from '../../ui/item-words.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { matchingItems } from './matching-items.ts';
import './item-list.css';

/** What is typed, kept in the address too. The address follows a little later, so it leads only when it was not us. */
function useSearchWords(): [words: string, change: (words: string) => void] {
  const [params, setParams] = useSearchParams();
  const { key } = useLocation();
  const isOurs = useNavigationType() === 'REPLACE';
  const inAddress = params.get('q') ?? '';
  const [words, setWords] = useState(inAddress);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time the address was changed from outside
  useEffect(() => {
    if (!isOurs) setWords(inAddress);
  }, [key]);
  const change = (next: string) => {
    setWords(next);
    setParams(next ? { q: next } : {}, { replace: true });
  };
  return [words, change];
}

/** Every item in one line: what it asks for, what it costs, who judges it. */
export function ItemList({ items }: { items: ListedItemAnswer[] }) {
  const [words, search] = useSearchWords();
  const { pathname, search: query } = useLocation();
  const box = useRef<InputRef>(null);
  useShortcuts({ '/': () => box.current?.focus() });
  const found = matchingItems(items, words);
  return (
    <>
      <search className="item-search">
        <Input
          ref={box}
          allowClear
          aria-label="搜索质检项"
          placeholder="代码或词语，例如 P05、等待（按 / 跳到这里）"
          value={words}
          onChange={(event) => search(event.target.value)}
        />
        <span className="muted" role="status">
          {found.length === items.length ? `共 ${items.length} 项` : `找到 ${found.length} 项`}
        </span>
      </search>
      {found.length === 0 && <p className="muted">没有含“{words}”的质检项。换一个词，或者清空搜索看全部。</p>}
      {grouped(found, (item) => item.categoryName).map(([category, inCategory]) => (
        <section key={category} className="item-category panel">
          <h2>
            {category} <span className="muted">{inCategory.length} 项</span>
          </h2>
          <ul>
            {inCategory.map((item) => (
              <li key={item.code} className="item-row">
                <Link to={`/items/${item.code}`} state={{ from: { to: pathname + query, state: null } }}>
                  <b>{item.code}</b> {item.name}
                </Link>
                <span className="item-asks">{item.asks ?? '还没有写说明。'}</span>
                <span className="item-cost">{costWords(item)}</span>
                <span className="item-judged">{judgedBy(item).short}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
