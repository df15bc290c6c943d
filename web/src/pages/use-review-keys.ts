import { useEffect, useEffectEvent } from 'react';
import { type Asking, type Deciding, REASONS } from '../features/review/decision-bar.tsx';
import type { Player } from '../ui/player.ts';
import { type Shortcuts, useShortcuts } from '../ui/use-shortcuts.ts';

/** The whole review by keyboard. What one may not do now has no key. */
export function useReviewKeys(props: {
  player: Player | null;
  seek: (ms: number) => void;
  step: (by: 1 | -1) => void;
  stepMark: (by: 1 | -1) => void;
  listen: () => void;
  deciding: { act: Deciding; asking: Asking; ask: (what: Asking) => void; hasDecision: boolean } | null;
  second: { choose: (isAgreed: boolean) => void } | null;
  openAdd: () => void;
  toComment: () => void;
  submit: () => void;
}) {
  const { player, seek, step, stepMark, deciding, second } = props;
  const jump = (ms: number) => player && seek(player.snapshot().nowMs + ms);
  const keys: Shortcuts = {
    ' ': () => player?.toggle(),
    arrowleft: () => jump(-3000),
    arrowright: () => jump(3000),
    '[': () => player?.faster(-1),
    ']': () => player?.faster(1),
    arrowdown: () => step(1),
    j: () => step(1),
    arrowup: () => step(-1),
    k: () => step(-1),
    enter: props.listen,
    '.': () => stepMark(1),
    ',': () => stepMark(-1),
  };
  if (deciding) {
    const { act, asking, ask, hasDecision } = deciding;
    Object.assign(keys, {
      y: act.uphold,
      n: act.askWhy,
      h: act.exclude,
      backspace: act.undo,
      '+': () => act.count(1),
      '=': () => act.count(1),
      '-': () => act.count(-1),
      w: () => hasDecision && ask('note'),
      a: props.openAdd,
      c: props.toComment,
      ...(asking === 'reason' && { escape: act.stop }),
    });
    if (asking === 'reason')
      for (const [index, [reason]] of REASONS.entries()) keys[`${index + 1}`] = () => act.dismiss(reason);
  }
  if (second) Object.assign(keys, { y: () => second.choose(true), n: () => second.choose(false) });
  useShortcuts(keys);

  // Also from within the words one is typing.
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    if (document.querySelector('[role="dialog"]')) return;
    event.preventDefault();
    props.submit();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
