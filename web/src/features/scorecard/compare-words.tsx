import type { Evidence } from '@tingjian/core/judge/finding.ts';

type Match = NonNullable<Evidence['match']>;
const HOW: Record<Match['how'], string> = {
  'same-words': '字面一致',
  'same-sound': '读音一致',
  'similar-sound': '读音相近',
};

/** 「字」 in a rule means that this character has to be heard; a person only wants the phrase. */
export const phraseWords = (intended: string) => intended.replace(/[「」]/g, '');

/** What was heard beside the phrase it was taken for, and how far apart they are in words a person understands. */
export function CompareWords({ match }: { match: Match }) {
  const intended = phraseWords(match.intended);
  if (match.heard === intended) return null;
  const isExact = match.how === 'same-words' && !match.differs;
  return (
    <dl className="compare">
      <div>
        <dt>听到</dt>
        <dd>“{match.heard}”</dd>
      </div>
      <div>
        <dt>对照</dt>
        <dd>“{intended}”</dd>
      </div>
      <div>
        <dt>差别</dt>
        <dd>
          {match.differs ?? HOW[match.how]}
          {!isExact && (
            <span className="muted" title="1 为完全一致">
              （相似 {match.similarity.toFixed(2)}）
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
