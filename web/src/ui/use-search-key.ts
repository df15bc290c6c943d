import { useEffect, useEffectEvent } from 'react';

/** Ctrl K or ⌘ K, also while one is writing; not while a window is open. */
export function useSearchKey(open: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (!document.querySelector('[role="dialog"]')) open();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
