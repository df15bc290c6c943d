import { useRef, useState } from 'react';
import { IMPORT_TEMPLATE } from '../../api/people.ts';

/** Step one: a file, dropped or chosen. */
export function ChooseTable({ choose, fileName }: { choose: (file: File) => void; fileName: string | null }) {
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-label="第一步：选择文件">
      <h2>一、选择文件</h2>
      <fieldset
        className={isOver ? 'table-drop table-drop-over' : 'table-drop'}
        aria-label="选择名册文件"
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
          <b>{fileName ? `已选择：${fileName}。点击换一份` : '把 CSV 拖到这里，或点击选择'}</b>
          <span className="muted">
            UTF-8 或 GBK（Excel 直接另存的 CSV），逗号、分号或制表符分隔，最大 20 MB
          </span>
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,text/csv"
          aria-label="名册文件"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) choose(file);
            event.target.value = '';
          }}
        />
      </fieldset>
      <p className="muted">
        <a href={IMPORT_TEMPLATE}>下载空表</a>：工号和姓名必填，其余可空。空着的单元格不改动已有的内容。
      </p>
    </section>
  );
}
