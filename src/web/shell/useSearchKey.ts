import { useEffect } from 'react';

/** Whether typing goes into this element, so that `/` is a letter there. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** `/` goes to the search field of the page, else to that of the header. */
export function useSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const fields = [...document.querySelectorAll<HTMLElement>('input[type=search]')];
      const field = fields.findLast((one) => one.offsetParent !== null);
      if (field === undefined) return;
      event.preventDefault();
      field.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
