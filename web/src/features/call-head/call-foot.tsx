import type { CallAnswer } from '../../api/calls.ts';

const short = (hash: string | null) => hash?.slice(0, 12) ?? '—';

/** Versions by which this very score can be made again. */
export function CallFoot({ call }: { call: CallAnswer }) {
  const engine = call.transcript?.engine;
  return (
    <footer className="call-foot">
      <span title={call.hashes.ruleSet ?? ''}>规则集 {short(call.hashes.ruleSet)}</span>
      <span title={call.hashes.schedule ?? ''}>扣分标准 {short(call.hashes.schedule)}</span>
      <span title={call.hashes.transcript ?? ''}>转写 {short(call.hashes.transcript)}</span>
      <span title={call.hashes.recording ?? ''}>录音 {short(call.hashes.recording)}</span>
      <span>
        引擎 {engine ? `${engine.name} · ${engine.model} · ${short(engine.modelHash)}` : '导入的转写'}
      </span>
    </footer>
  );
}
