import type { ReactNode } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';

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
  return (
    <section aria-label="第一步：选择文件">
      <h2>一、选择文件</h2>
      <FileDrop name={`选择${what}文件`} accept={props.accept} choose={([file]) => choose(file!)}>
        <b>{fileName ? `已选择：${fileName}。点击换一份` : `把 ${formats} 拖到这里，或点击选择`}</b>
        <span className="muted">{props.limits}</span>
      </FileDrop>
      <p className="muted">{props.children}</p>
    </section>
  );
}
