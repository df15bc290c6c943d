import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Player } from '../ui/player.ts';
import { type Shortcuts, useShortcuts } from '../ui/use-shortcuts.ts';

/** Everything on the call page by keyboard. */
export function useCallKeys(props: {
  player: Player | null;
  walk: Finding[];
  selected: string | null;
  select: (item: string) => void;
  seek: (ms: number) => void;
  listenToSelected: () => void;
  stepMark: (by: 1 | -1) => void;
}) {
  const { player, walk, selected, select, seek, stepMark } = props;
  const step = (by: 1 | -1) => {
    const at = walk.findIndex((finding) => finding.item === selected);
    const next =
      walk[at < 0 ? (by > 0 ? 0 : walk.length - 1) : Math.min(walk.length - 1, Math.max(0, at + by))];
    if (next) select(next.item);
  };
  const jump = (ms: number) => player && seek(player.snapshot().nowMs + ms);
  const next = () => step(1);
  const previous = () => step(-1);
  const keys: Shortcuts = {
    ' ': () => player?.toggle(),
    arrowleft: () => jump(-3000),
    arrowright: () => jump(3000),
    '[': () => player?.faster(-1),
    ']': () => player?.faster(1),
    arrowdown: next,
    j: next,
    arrowup: previous,
    k: previous,
    enter: props.listenToSelected,
    '.': () => stepMark(1),
    n: () => stepMark(1),
    ',': () => stepMark(-1),
    p: () => stepMark(-1),
  };
  useShortcuts(keys);
}
