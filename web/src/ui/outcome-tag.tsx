import { CheckOutlined, CloseCircleFilled, MinusOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { OUTCOME_NAMES, type Outcome } from '@tingjian/core/judge/finding.ts';
import './outcome-tag.css';

const ICONS = {
  met: <CheckOutlined />,
  missed: <CloseCircleFilled />,
  'needs-human': <QuestionCircleOutlined />,
  'not-applicable': <MinusOutlined />,
} satisfies Record<Outcome, unknown>;

/** The four outcomes look the same everywhere: icon, word and colour. */
export function OutcomeTag({ outcome, children }: { outcome: Outcome; children?: React.ReactNode }) {
  return (
    <span className={`outcome outcome-${outcome}`}>
      {ICONS[outcome]} {children ?? OUTCOME_NAMES[outcome]}
    </span>
  );
}
