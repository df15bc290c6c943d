import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { demoQuery } from '../../api/setup.ts';
import { useViewer } from '../../ui/viewer.tsx';
import './demo-strip.css';

/** On every page while there is demo data: what it is, and how far it is while it is being put in. */
export function DemoStrip() {
  const { may } = useViewer();
  const queries = useQueryClient();
  const demo = useQuery({
    ...demoQuery,
    refetchInterval: ({ state }) => (state.data?.state === 'loading' ? 2_000 : 300_000),
  });
  const state = demo.data?.state;
  const before = useRef(state);
  useEffect(() => {
    // Everything that was shown while it was put in is old.
    if (before.current === 'loading' && state === 'loaded') void queries.invalidateQueries();
    before.current = state;
  }, [state, queries]);
  if (!demo.data || (state !== 'loading' && state !== 'loaded')) return null;
  const { share, doing } = demo.data;
  return (
    <aside className="demo-strip" aria-label="演示数据">
      <b>演示数据</b>
      {state === 'loading' ? (
        <span role="status">
          正在装入 {Math.round(share * 100)} %（{doing}），装好以后页面自动更新
        </span>
      ) : (
        <span>人员、通话和数字均为虚构。</span>
      )}
      {may('change-access') && <Link to="/system#demo">结束演示</Link>}
    </aside>
  );
}
