import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';

/** Findings of one kind under a heading that folds them away. */
export function Group(props: {
  title: string;
  note: string | null;
  count: number;
  isFolded: boolean;
  children: ReactNode;
}) {
  const [isShut, setIsShut] = useState<boolean | null>(null);
  const isFolded = isShut ?? props.isFolded;
  return (
    <section className="finding-group">
      <h2>
        <button type="button" className="bare" aria-expanded={!isFolded} onClick={() => setIsShut(!isFolded)}>
          {isFolded ? <RightOutlined aria-hidden /> : <DownOutlined aria-hidden />} {props.title}{' '}
          <span className="count">
            {props.count} 项{props.note && ` · ${props.note}`}
          </span>
        </button>
      </h2>
      {!isFolded && <ul>{props.children}</ul>}
    </section>
  );
}
