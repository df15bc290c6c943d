import { type ReactNode, useRef, useState } from 'react';
import './file-drop.css';

/** Where files are dropped, or chosen with a press. `choose` gets at least one. */
export function FileDrop(props: {
  name: string;
  accept: string;
  isMany?: boolean;
  choose: (files: File[]) => void;
  /** What stands in it. */
  children: ReactNode;
}) {
  const { name, accept, isMany = false, choose, children } = props;
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: Iterable<File>) => {
    const given = [...files];
    if (given.length > 0) choose(isMany ? given : given.slice(0, 1));
  };
  return (
    <fieldset
      className={isOver ? 'file-drop file-drop-over' : 'file-drop'}
      aria-label={name}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <button type="button" className="bare" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMany}
        accept={accept}
        aria-label={name}
        onChange={(event) => {
          take(event.target.files ?? []);
          event.target.value = '';
        }}
      />
    </fieldset>
  );
}
