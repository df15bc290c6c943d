import {
  CheckOutlined,
  CloseCircleFilled,
  ExclamationCircleOutlined,
  MinusOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import { type Finding, OUTCOME_NAMES, type Outcome } from '@tingjian/core/judge/finding.ts';
import './outcome-tag.css';

const ICONS = {
  met: <CheckOutlined />,
  missed: <CloseCircleFilled />,
  'needs-human': <QuestionCircleOutlined />,
  'not-applicable': <MinusOutlined />,
} satisfies Record<Outcome, unknown>;

/** Findings kept from before proposals were told apart do not have the field. */
export const isProposal = (finding: Pick<Finding, 'isProposal'>): boolean => finding.isProposal === true;

/** The outcomes look the same everywhere: icon, word and colour. */
export function OutcomeTag({ outcome, children }: { outcome: Outcome; children?: React.ReactNode }) {
  return (
    <span className={`outcome outcome-${outcome}`}>
      {ICONS[outcome]} {children ?? OUTCOME_NAMES[outcome]}
    </span>
  );
}

/** The machine saw a fault that only a person may confirm. */
export function ProposalTag() {
  return (
    <span className="outcome outcome-proposal">
      <ExclamationCircleOutlined /> 待确认
    </span>
  );
}
