import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { type CallFilter, itemsQuery } from '../../api/calls.ts';
import { teamsQuery } from '../../api/people.ts';
import { useViewer } from '../../ui/viewer.tsx';

const SAMPLE_WORDS: Record<string, string> = {
  random: '随机抽检并复核过',
  risk: '因风险或指定复核过',
  machine: '只有机检',
};

/** What a figure asked for beside the filters above: each can be taken away. */
export function BehindFilters(props: { filter: CallFilter; change: (part: CallFilter) => void }) {
  const { filter, change } = props;
  const { team, sample, missed, pointsFrom, pointsBelow } = filter;
  const { may } = useViewer();
  const teams = useQuery({ ...teamsQuery, enabled: team !== undefined && may('read-people') });
  const items = useQuery({ ...itemsQuery, enabled: missed !== undefined });
  const item = items.data?.find(({ code }) => code === missed);
  const tags: { words: string; without: CallFilter }[] = [
    ...(team
      ? [{ words: teams.data?.find(({ id }) => id === team)?.name ?? '班组', without: { team: '' } }]
      : []),
    ...(sample ? [{ words: SAMPLE_WORDS[sample] ?? sample, without: { sample: '' } }] : []),
    ...(missed ? [{ words: `扣分：${missed} ${item?.name ?? ''}`.trim(), without: { missed: '' } }] : []),
    ...(pointsFrom || pointsBelow
      ? [{ words: sayPoints(pointsFrom, pointsBelow), without: { pointsFrom: '', pointsBelow: '' } }]
      : []),
  ];
  if (tags.length === 0) return null;
  return (
    <p className="behind-filters">
      {tags.map(({ words, without }) => (
        <Tag key={words} closable={{ 'aria-label': `不限：${words}` }} onClose={() => change(without)}>
          {words}
        </Tag>
      ))}
    </p>
  );
}

function sayPoints(from: string | undefined, below: string | undefined): string {
  if (!below) return `得分 ≥ ${from}`;
  return from ? `得分 ≥ ${from} 且 < ${below}` : `得分 < ${below}`;
}
