import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { itemsQuery } from '../api/calls.ts';
import { ItemList } from '../features/items/item-list.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

export function ItemsPage() {
  const items = useQuery(itemsQuery);
  return (
    <div className="page">
      <h1>质检项说明</h1>
      {items.data && <ItemList items={items.data} />}
      {items.error && (
        <ProblemNote
          error={items.error}
          kept="只是没有读到，扣分标准没有改动。"
          again={() => void items.refetch()}
        />
      )}
      {items.isPending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
    </div>
  );
}
