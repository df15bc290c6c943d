import type { CategoryPoints } from '@tingjian/core/scorecard/scorecard.ts';
import { ScoreBar } from '../../charts/score-bar.tsx';
import './categories.css';

export function Categories({ categories }: { categories: CategoryPoints[] }) {
  return (
    <ul className="categories" aria-label="四类得分">
      {categories.map((category) => {
        const { lowest, highest, outOf } = category;
        return (
          <li key={category.code}>
            <span className="category-name">{category.name}</span>
            <span className="category-points">
              <b>{lowest === highest ? highest : `${lowest}–${highest}`}</b>
              <span className="muted">/{outOf} 分</span>
            </span>
            <ScoreBar lowest={lowest} highest={highest} outOf={outOf} />
          </li>
        );
      })}
    </ul>
  );
}
