import { useState } from 'react';
import type { AuditRowAnswer } from '../../api/audit.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { type ChangedField, changedFields } from './changed-fields.ts';
import { FIELD_NAMES, VALUE_NAMES } from './field-names.ts';

const SHOWN = 4;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What an act changed, readable: the field, what was, what is. */
export function Changes({ row }: { row: Pick<AuditRowAnswer, 'before' | 'after'> }) {
  const [isWhole, setIsWhole] = useState(false);
  const fields = changedFields(row.before, row.after);
  const shown = isWhole ? fields : fields.slice(0, SHOWN);
  const more = fields.length - shown.length;
  if (fields.length === 0) return null;
  return (
    <>
      <dl className="changes">
        {shown.map((each) => (
          <Change key={each.field} {...each} />
        ))}
      </dl>
      {more > 0 && (
        <button type="button" className="bare changes-more" onClick={() => setIsWhole(true)}>
          还有 {more} 项 ▾
        </button>
      )}
    </>
  );
}

function Change({ field, ...change }: ChangedField) {
  const named = (value: string | null) => {
    if (value === null) return null;
    return INSTANT.test(value) ? whenInChina(value) : (VALUE_NAMES[field]?.[value] ?? value);
  };
  const [before, after] = [named(change.before), named(change.after)];
  return (
    <div>
      <dt title={field}>{FIELD_NAMES[field] ?? field}</dt>
      <dd>
        {before !== null && (
          <del>
            <span className="sr-only">原为</span>
            {before}
          </del>
        )}
        {before !== null && after !== null && <span aria-hidden="true"> → </span>}
        {after !== null && (
          <ins>
            <span className="sr-only">现为</span>
            {after}
          </ins>
        )}
      </dd>
    </div>
  );
}
