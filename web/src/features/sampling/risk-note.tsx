import { useQuery } from '@tanstack/react-query';
import { RISK_CODES, RISKS } from '@tingjian/core/review/risk-codes.ts';
import { RISK_SETTINGS, type RiskSettings } from '@tingjian/core/review/risk-settings.ts';
import { Link } from 'react-router';
import { risksQuery } from '../../api/sampling.ts';
import { useViewer } from '../../ui/viewer.tsx';
import { RiskForm } from './risk-form.tsx';

function whenOf(settings: RiskSettings): Record<(typeof RISK_CODES)[number], string> {
  const { wideRangePoints, unheardShare, unheardMs, longSilenceMs } = settings;
  return {
    fatal: '机检提出致命项',
    escalation: '客户要求找领导、经理、主管',
    complaint: '客户说到投诉、起诉、监管、曝光、索赔、12378 等',
    'wide-range': `最高分与最低分相差 ${wideRangePoints} 分及以上`,
    proposals: '机检提出其他扣分，要由人确认',
    'low-coverage': `${Math.round(unheardShare * 100)}% 及以上的说话没有听清（至少 ${unheardMs / 1000} 秒）`,
    'long-silence': `静默 ${longSilenceMs / 1000} 秒及以上，保持音乐不算`,
  };
}

/** What else is heard, and why it never counts in the random mean. */
export function RiskNote() {
  const { may } = useViewer();
  const { data } = useQuery(risksQuery);
  const when = whenOf(data ?? RISK_SETTINGS);
  return (
    <section aria-labelledby="risk-queue">
      <h2 id="risk-queue">风险队列</h2>
      <p>
        有下列情况的通话评分后立即进入<Link to="/reviews?queue=risk">风险队列</Link>
        ，与随机抽检分开：随机均分只算随机抽中的通话。同一通又被随机抽中时，一次复核两边都算。
      </p>
      <ol className="risk-reasons">
        {RISK_CODES.map((code) => (
          <li key={code}>
            <b>{RISKS[code].name}</b> {when[code]}
            <span className="muted">，{RISKS[code].dueDays} 个工作日内</span>
          </li>
        ))}
      </ol>
      {data && may('change-sampling') && <RiskForm key={JSON.stringify(data)} settings={data} />}
    </section>
  );
}
