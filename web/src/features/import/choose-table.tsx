import { type ReactNode, useRef, useState } from 'react';

/** Step one: a file, dropped or chosen. */
export function ChooseTable(props: {
  choose: (file: File) => void;
  fileName: string | null;
  /** 名册, 话务日报 … */
  what: string;
  formats: string;
  accept: string;
  limits: string;
  /** Where the empty table is, and what to know of it. */
  children: ReactNode;
}) {
  const { choose, fileName, what, formats } = props;
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-label="第一步：选择文件">
      <h2>一、选择文件</h2>
      <fieldset
        className={isOver ? 'table-drop table-drop-over' : 'table-drop'}
        aria-label={`选择${what}文件`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const [file] = event.dataTransfer.files;
          if (file) choose(file);
        }}
      >
        <button type="button" className="bare" onClick={() => input.current?.click()}>
          <b>{fileName ? `已选择：${fileName}。点击换一份` : `把 ${formats} 拖到这里，或点击选择`}</b>
          <span className="muted">{props.limits}</span>
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept={props.accept}
          aria-label={`${what}文件`}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) choose(file);
            event.target.value = '';
          }}
        />
      </fieldset>
      <p className="muted">{props.children}</p>
    </section>
  );
}
