import { useEffect, useEffectEvent } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'SELECT' ||
    (target instanceof HTMLInputElement && target.type !== 'range'));

/**
 * A focused button keeps Enter and space to itself, unless it has done its work already (a selected finding)
 * or leaves space to the page (a turn of the transcript).
 */
const isPressing = (event: KeyboardEvent) =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.closest('button, a, [role="button"]') !== null &&
  event.target.closest('[aria-pressed="true"]') === null &&
  !(event.key === ' ' && event.target.closest('[data-space="page"]') !== null);

export type Shortcuts = Record<string, () => void>;

/** Keys for the whole page, by `event.key`; all in lower case. */
export function useShortcuts(shortcuts: Shortcuts) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target) || isPressing(event) || document.querySelector('[role="dialog"]')) return;
    const act = shortcuts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
