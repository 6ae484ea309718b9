import type { LocalBill } from '#local/index.ts';
import type { Sending } from './use-send-bill.ts';
import { useBillingWords } from './words/index.ts';

/** How far the sending came, in a sentence; nothing while nobody asked for it. */
export function useSendingWords({ is }: Sending, bill: LocalBill): string | undefined {
  const say = useBillingWords();
  switch (is) {
    case 'idle':
      return undefined;
    case 'waiting':
      return bill.state === 'sent' ? say('making_pdf') : say('sending_first');
    case 'fetching':
      return say('making_pdf');
    case 'ready':
      return say('pdf_ready');
    case 'later':
      return say('pdf_later');
    case 'failed':
      return say('send_failed');
    default:
      return is satisfies never;
  }
}
