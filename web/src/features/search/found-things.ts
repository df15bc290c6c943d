import { useQueries } from '@tanstack/react-query';
import { findItems } from '@tingjian/core/review/find-items.ts';
import { callsQuery, itemsQuery } from '../../api/calls.ts';
import { peopleQuery } from '../../api/people.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { useViewer } from '../../ui/viewer.tsx';

/** A page of the product, by the names people know it by. */
export type KnownPage = { to: string; name: string; title?: string };
export type Found = { to: string; name: string; more: string };
export type FoundGroup = { title: string; found: Found[] };

const MOST = '6';

/** What matches the words, of each kind that the viewer may see: people, calls, items, pages. */
export function useFoundThings(q: string, pages: KnownPage[]): { groups: FoundGroup[]; isPending: boolean } {
  const { may } = useViewer();
  const [people, calls, items] = useQueries({
    queries: [
      { ...peopleQuery({ q, state: 'all', pageSize: MOST }), enabled: q !== '' && may('read-people') },
      { ...callsQuery({ q, pageSize: MOST }), enabled: q !== '' && may('read-calls') },
      { ...itemsQuery, enabled: q !== '' && may('read-items') },
    ],
  });
  if (q === '') return { groups: [], isPending: false };
  const groups: FoundGroup[] = [
    {
      title: '人员',
      found: (people.data?.rows ?? []).map(({ number, name, team, leftOn }) => ({
        to: `/people/${encodeURIComponent(number)}`,
        name: `${number} ${name}`,
        more: leftOn ? `${leftOn} 离职` : (team?.name ?? '没有班组'),
      })),
    },
    {
      title: '通话',
      found: (calls.data?.rows ?? []).map(({ id, label, agent, startedAt }) => ({
        to: `/calls/${id}`,
        name: label,
        more: `${agent.number} ${agent.name} · ${whenInChina(startedAt)}`,
      })),
    },
    {
      title: '质检项',
      found: findItems(items.data ?? [], q)
        .slice(0, Number(MOST))
        .map(({ code, name, categoryName }) => ({
          to: `/items/${code}`,
          name: `${code} ${name}`,
          more: categoryName,
        })),
    },
    {
      title: '页面',
      found: pages
        .filter(({ name, title }) => name.includes(q) || title?.includes(q))
        .map(({ to, name, title }) => ({ to, name: title ?? name, more: '' })),
    },
  ];
  const isPending = [people, calls, items].some(({ isFetching, data }) => isFetching && !data);
  return { groups: groups.filter(({ found }) => found.length > 0), isPending };
}
