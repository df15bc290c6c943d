import { useQuery } from '@tanstack/react-query';
import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { indicatorsQuery } from '../api/indicators.ts';
import { schemeQuery, schemesQuery } from '../api/schemes.ts';
import { SchemeEditor } from '../features/schemes/scheme-editor.tsx';
import { SchemeList } from '../features/schemes/scheme-list.tsx';
import { SchemeView } from '../features/schemes/scheme-view.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';
import '../features/schemes/schemes.css';

/** By what is each post measured, since when, and what would another version change? */
export function SchemesPage() {
  const { may } = useViewer();
  const [address, setAddress] = useSearchParams();
  const [editedPost, setEditedPost] = useState<string | null>(null);
  const found = useQuery(schemesQuery);
  const indicators = useQuery(indicatorsQuery);
  const thisMonth = chinaMonth(new Date());
  const schemes = found.data?.schemes ?? [];
  const chosen =
    schemes.find(({ id }) => id === address.get('version')) ??
    schemes.find(({ force }) => force && force.from <= thisMonth && (force.until ?? '9') >= thisMonth);
  const scheme = useQuery({ ...schemeQuery(chosen?.id ?? ''), enabled: chosen !== undefined });
  const choose = (id: string) => setAddress({ version: id });
  const error = found.error ?? indicators.error ?? scheme.error;
  const own = new Set(schemes.map(({ post }) => post));
  const others = (found.data?.posts ?? []).filter(({ post }) => !own.has(post));
  const newest = (post: string) =>
    Math.max(0, ...schemes.filter((each) => each.post === post).map(({ version }) => version));
  return (
    <div className="page">
      <h1>考核方案</h1>
      {error && <ProblemNote error={error} kept="方案没有改动。" again={() => void found.refetch()} />}
      {(found.isPending || indicators.isPending) && (
        <Skeleton active title={false} paragraph={{ rows: 10 }} />
      )}
      {found.data && (
        <SchemeList schemes={schemes} thisMonth={thisMonth} chosen={chosen?.id} choose={choose} />
      )}
      {chosen && scheme.data && indicators.data && editedPost === null && (
        <section aria-label={`${chosen.post} 第 ${chosen.version} 版`}>
          <div className="page-head">
            <h2>
              {chosen.post} 第 {chosen.version} 版：{chosen.name}
            </h2>
            {may('compute-kpi') && (
              <span className="page-acts">
                <Button onClick={() => setEditedPost(chosen.post)}>照此做新版本</Button>
                {others.length > 0 && (
                  <Select
                    aria-label="给另一个岗位单独定方案"
                    placeholder="给另一个岗位单独定"
                    value={null}
                    options={others.map(({ post, people }) => ({
                      value: post,
                      label: `${post}（${people} 人）`,
                    }))}
                    onChange={(post: string | null) => post && setEditedPost(post)}
                  />
                )}
              </span>
            )}
          </div>
          <SchemeView scheme={scheme.data} indicators={indicators.data.indicators} />
        </section>
      )}
      {chosen && scheme.data && indicators.data && editedPost !== null && (
        <SchemeEditor
          key={`${editedPost} ${chosen.id}`}
          post={editedPost}
          from={scheme.data}
          nextVersion={newest(editedPost) + 1}
          indicators={indicators.data.indicators}
          firstMonth={found.data!.firstMonth}
          thisMonth={thisMonth}
          close={(published) => {
            setEditedPost(null);
            if (published) choose(published);
          }}
        />
      )}
    </div>
  );
}
