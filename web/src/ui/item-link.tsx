import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

/** Where an item page was opened from, so that it can lead back there. */
export type CameFrom = { to: string; state: unknown };

/** The code of an item, leading to its explanation and from there back to where one was. */
export function ItemLink(props: { code: string; name?: string | undefined; children?: ReactNode }) {
  const { code, name, children } = props;
  const { pathname, search, state } = useLocation();
  const from: CameFrom = { to: pathname + search, state };
  return (
    <Link
      to={`/items/${code}`}
      state={{ from }}
      className="item-link"
      title={`${code} ${name ?? ''} 质检项说明`}
    >
      {children ?? code}
    </Link>
  );
}
