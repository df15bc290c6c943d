import type { ReactNode } from 'react';

/** A table wider than its place scrolls by itself, by keyboard too, also when nothing in it takes the focus. */
export function ScrollX(props: { name: string; className?: string; children: ReactNode }) {
  const { name, className = 'panel', children } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={`scroll-x ${className}`.trimEnd()} tabIndex={0} aria-label={`${name}，表格`}>
      {children}
    </section>
  );
}
