import { CaretRightOutlined, PauseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { type Player, RATES } from '../../ui/player.ts';
import { clock } from '../../ui/say-time.ts';
import { usePlayerState } from '../../ui/use-player.ts';

export function PlayerControls({ player, seek }: { player: Player; seek: (ms: number) => void }) {
  const state = usePlayerState(player, (now) => now);
  const hasSound = player.audio !== null;
  return (
    <div className="controls">
      <Button
        type="primary"
        shape="circle"
        disabled={!hasSound}
        icon={state.isPlaying ? <PauseOutlined /> : <CaretRightOutlined />}
        aria-label={state.isPlaying ? '暂停（空格）' : '播放（空格）'}
        onClick={player.toggle}
      />
      <Button size="small" aria-label="后退 3 秒（←）" onClick={() => seek(state.nowMs - 3000)}>
        −3 秒
      </Button>
      <Button size="small" aria-label="前进 3 秒（→）" onClick={() => seek(state.nowMs + 3000)}>
        +3 秒
      </Button>
      <span className="controls-time">
        {clock(state.nowMs)} <span className="muted">/ {clock(player.durationMs)}</span>
      </span>
      <input
        type="range"
        aria-label="播放位置"
        aria-valuetext={clock(state.nowMs)}
        min={0}
        max={player.durationMs}
        step={100}
        value={state.nowMs}
        onChange={(event) => seek(Number(event.target.value))}
      />
      <Select
        size="small"
        aria-label="播放速度（[ 和 ]）"
        disabled={!hasSound}
        value={state.rate}
        options={RATES.map((rate) => ({ value: rate, label: `${rate}×` }))}
        onChange={player.setRate}
      />
      {!hasSound && <span className="muted">导入的转写，没有录音</span>}
      {state.problem && (
        <span className="controls-problem" role="alert">
          {state.problem}
        </span>
      )}
    </div>
  );
}
