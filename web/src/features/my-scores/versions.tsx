import { VERSION_SOURCE_NAMES } from '@tingjian/core/review/version-source.ts';
import { Link } from 'react-router';
import type { LetterAnswer } from '../../api/my.ts';
import { whenInChina } from '../../ui/say-time.ts';

type Version = LetterAnswer['versions'][number];

/** Which items went and which came, against the version before. */
function changesOf(version: Version, before: Version | undefined): string | null {
  if (!before) return null;
  const gone = before.missed.filter((item) => !version.missed.includes(item));
  const come = version.missed.filter((item) => !before.missed.includes(item));
  const parts = [
    `${before.points} → ${version.points} 分`,
    gone.length > 0 && `不再扣 ${gone.join('、')}`,
    come.length > 0 && `新扣 ${come.join('、')}`,
  ];
  return parts.filter(Boolean).join('，');
}

/** Every version of a score: what changed, why, by whom. The old ones can still be read. */
export function Versions({ letter }: { letter: LetterAnswer }) {
  const { versions, shown, call } = letter;
  if (versions.length === 0) return null;
  return (
    <section className="letter-versions" aria-label="各版本">
      <h2>
        各版本 <span className="muted">{versions.length} 版，旧版都留着</span>
      </h2>
      <ol className="panel">
        {versions.map((version, at) => {
          const changes = changesOf(version, versions[at + 1]);
          return (
            <li key={version.id} aria-current={version.id === shown?.id}>
              <b>第 {version.version} 版</b> {version.points} 分 · {VERSION_SOURCE_NAMES[version.source]} ·{' '}
              {whenInChina(version.publishedAt)}
              {version.source !== 'machine' && ` · ${version.publishedBy.name}`}{' '}
              {at === 0 ? (
                <span className="version-now">现行</span>
              ) : (
                version.id !== shown?.id && (
                  <Link to={`/my/${call.id}?version=${version.version}`}>看这一版</Link>
                )
              )}
              <p>
                {version.reason}
                {changes && <span className="muted">（{changes}）</span>}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
