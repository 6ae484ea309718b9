import type { Sending } from '#platform/hand-on/use-hand-on.ts';
import { useBillingWords } from './words/index.ts';

/** How far the sending came, in a sentence; nothing while nobody asked for it. */
export function useSendingWords(sending: Sending): string | undefined {
  const say = useBillingWords();
  switch (sending) {
    case 'idle':
      return undefined;
    case 'making':
      return say('making_pdf');
    case 'ready':
      return say('pdf_ready');
    case 'failed':
      return say('send_failed');
    default:
      return sending satisfies never;
  }
}
