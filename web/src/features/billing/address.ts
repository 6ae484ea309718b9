import { useSyncExternalStore } from 'react';

/** The steps of the counter, each an entry of the history, so that the phone's own back key works. */
export type Step =
  { readonly at: 'bill' } | { readonly at: 'pay' } | { readonly at: 'saved'; readonly sale_id: string };

/** The step the address names; the page as it is prerendered stands at the bill. */
export function useStep(): Step {
  const search = useSyncExternalStore(subscribe, searchNow, () => '');
  return stepOf(search);
}

export function stepOf(search: string): Step {
  const query = new URLSearchParams(search);
  const saleId = query.get('b');
  if (query.get('step') === 'saved' && saleId) return { at: 'saved', sale_id: saleId };
  return query.get('step') === 'pay' ? { at: 'pay' } : { at: 'bill' };
}

/** The step of the address as it is now, whatever is drawn yet. */
export const stepNow = (): Step => stepOf(searchNow());

/**
 * Goes on to a step; where one stands already, nothing happens: ten scans after a saved bill are one step. `instead`
 * takes the place of the present one: from a saved bill nobody goes back to its payment.
 */
export function goTo(step: Step, how: 'next' | 'instead' = 'next'): void {
  const search = searchOf(step);
  if (location.search === search) return;
  const address = `/bill${search}`;
  if (how === 'next') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  for (const listener of listeners) listener();
}

function searchOf(step: Step): string {
  switch (step.at) {
    case 'bill':
      return '';
    case 'pay':
      return '?step=pay';
    case 'saved':
      return `?step=saved&b=${step.sale_id}`;
    default:
      return step satisfies never;
  }
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

const searchNow = (): string => location.search;
