import { Input, type InputRef, Modal } from 'antd';
import { Fragment, useDeferredValue, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Found, type KnownPage, useFoundThings } from './found-things.ts';
import './search.css';

const ASKS = '姓名、工号、通话编号、质检项代码、拼音首字母';

/** One box for everything one may look at; arrows choose, Enter goes there. */
export function SearchEverywhere(props: { isOpen: boolean; close: () => void; pages: KnownPage[] }) {
  const input = useRef<InputRef>(null);
  return (
    <Modal
      {...{ open: props.isOpen, onCancel: props.close, footer: null, closable: false, width: 560 }}
      destroyOnHidden
      title="查找"
      className="search-window"
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
    >
      <SearchBox input={input} close={props.close} pages={props.pages} />
    </Modal>
  );
}

function SearchBox(props: {
  input: React.RefObject<InputRef | null>;
  close: () => void;
  pages: KnownPage[];
}) {
  const { input, close, pages } = props;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const list = useId();
  const { groups, isPending } = useFoundThings(useDeferredValue(typed.trim()), pages);
  const all = groups.flatMap(({ found }) => found);
  const go = ({ to }: Found) => {
    close();
    void navigate(to);
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(all.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && all[at]) go(all[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        ref={input}
        role="combobox"
        aria-expanded={all.length > 0}
        aria-controls={list}
        aria-activedescendant={all[at] && `${list}-${at}`}
        aria-label={`查找：${ASKS}`}
        placeholder={ASKS}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label="找到的" className="search-found" tabIndex={-1}>
        {groups.map(({ title, found }) => (
          <Fragment key={title}>
            <div className="search-kind" aria-hidden>
              {title}
            </div>
            {found.map((each) => {
              const index = all.indexOf(each);
              return (
                <div
                  key={each.to}
                  id={`${list}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  ref={(row) => {
                    if (index === at) row?.scrollIntoView({ block: 'nearest' });
                  }}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    go(each);
                  }}
                >
                  <span>{each.name}</span> <span className="muted">{each.more}</span>
                </div>
              );
            })}
          </Fragment>
        ))}
      </div>
      <p className="muted" role="status">
        {typed.trim() !== '' &&
          all.length === 0 &&
          (isPending ? '正在找…' : '没有找到。换个说法，或只写一部分。')}
      </p>
    </>
  );
}
