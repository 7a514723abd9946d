import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 48rem)';

/** Whether the page is as narrow as a phone’s; changes with the window. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(narrow).matches,
  );
}
