import type { ReportBlock, ReportSection } from '@tingjian/core/kpi/report/report.ts';
import { BlockView } from './block-view.tsx';
import { SectionComment } from './section-comment.tsx';

/** One section: figures and charts, and what a person says about them. */
export function ReportSectionView(props: { section: ReportSection; month: string; mayComment: boolean }) {
  const { section, month, mayComment } = props;
  const { id, title, blocks } = section;
  return (
    <section className="panel report-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {blocks.map((block) => (
        <BlockView key={keyOf(block)} block={block} />
      ))}
      <SectionComment section={section} month={month} mayComment={mayComment} />
    </section>
  );
}

function keyOf(block: ReportBlock): string {
  if (block.kind === 'text') return block.text;
  return block.kind === 'figures' ? 'figures' : block.title;
}
