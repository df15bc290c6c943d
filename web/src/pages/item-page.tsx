import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import { itemQuery, itemsQuery } from '../api/calls.ts';
import { ItemSuspension } from '../features/agreement/item-suspension.tsx';
import { ItemGuide } from '../features/items/item-guide.tsx';
import type { CameFrom } from '../ui/item-link.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

/** The items before and after in the schedule; whoever walks keeps the way back. */
function Neighbours({ code, state }: { code: string; state: unknown }) {
  const items = useQuery(itemsQuery).data ?? [];
  const at = items.findIndex((item) => item.code === code);
  const [before, after] = at < 0 ? [] : [items[at - 1], items[at + 1]];
  return (
    <nav className="item-neighbours" aria-label="相邻的质检项">
      {before && (
        <Link to={`/items/${before.code}`} state={state}>
          ← {before.code} {before.name}
        </Link>
      )}
      <Link to={`/calls?item=${code}`}>有这一项扣分或待人工的通话</Link>
      {after && (
        <Link to={`/items/${after.code}`} state={state}>
          {after.code} {after.name} →
        </Link>
      )}
    </nav>
  );
}

export function ItemPage() {
  const { code = '' } = useParams();
  const { state } = useLocation();
  const from = (state as { from?: CameFrom } | null)?.from;
  const item = useQuery(itemQuery(code));
  return (
    <div className="page page-narrow">
      <p className="item-back">
        {from?.to.startsWith('/calls/') ? (
          <Link to={from.to} state={from.state}>
            ← 回到通话
          </Link>
        ) : (
          <Link to={from?.to ?? '/items'}>← 全部质检项</Link>
        )}
      </p>
      {item.data && (
        <>
          <h1>
            {item.data.code} {item.data.name}
          </h1>
          <ItemSuspension code={code} />
          <ItemGuide item={item.data} />
          <Neighbours code={code} state={state} />
        </>
      )}
      {item.error && (
        <>
          <h1>质检项说明</h1>
          <ProblemNote
            error={item.error}
            kept="可以回到全部质检项，从列表里找。"
            again={() => void item.refetch()}
          />
        </>
      )}
      {item.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
    </div>
  );
}
