import { useEffect, useRef, useState } from 'react';
import type { LocalBill } from '#local/index.ts';
import { sendSoon } from '#local/index.ts';
import { useLook } from '#platform/use-look.ts';
import { billPdf, canShareFile, download, whatsappAddress } from './share-bill.ts';

/** How far the sending of a bill to its customer came. */
export type Sending =
  | { readonly is: 'idle' }
  /** It has not reached the server yet; the paper is made there. */
  | { readonly is: 'waiting' }
  | { readonly is: 'fetching' }
  /** All is here; the browser asks for another press before it is handed on. */
  | { readonly is: 'ready'; readonly handOn: () => Promise<Sending> }
  /** No way to the server for now. */
  | { readonly is: 'later' }
  | { readonly is: 'failed' };

export interface SendBill {
  readonly sending: Sending;
  readonly send: () => void;
}

/** The bill waits this long for its own way to the server before the screen says that it takes longer. */
const WAIT_MS = 12_000;

/**
 * Hands a saved bill to its customer: the PDF through the phone's own share sheet, else a WhatsApp link, else a
 * download. `startNow` when the press was already made, with Save & send.
 */
export function useSendBill(bill: LocalBill | undefined, mobile: string | undefined, startNow: boolean): SendBill {
  const { locale } = useLook();
  const [sending, set] = useState<Sending>({ is: startNow ? 'waiting' : 'idle' });
  const started = useRef(false);
  const { state, sale_id, number } = bill ?? {};
  const isSent = state === 'sent';

  useEffect(() => {
    if (sending.is !== 'waiting') return undefined;
    if (!isSent) {
      sendSoon();
      const timer = setTimeout(() => set({ is: 'later' }), navigator.onLine ? WAIT_MS : 0);
      return () => clearTimeout(timer);
    }
    if (started.current) return undefined;
    started.current = true;
    set({ is: 'fetching' });
    return undefined;
  }, [sending, isSent]);

  // Not by the bill as a whole: what the server tells of it meanwhile must not hand it on twice.
  useEffect(() => {
    if (sending.is !== 'fetching' || sale_id === undefined || number === undefined) return;
    void handOn({ sale_id, number }, mobile, locale).then(set, (error: unknown) =>
      set({ is: isNoNetwork(error) ? 'later' : 'failed' }),
    );
  }, [sending, sale_id, number, mobile, locale]);

  const send = (): void => {
    if (sending.is === 'ready') {
      void sending.handOn().then(set);
      return;
    }
    started.current = false;
    set({ is: 'waiting' });
  };
  return { sending, send };
}

type Sent = Pick<LocalBill, 'sale_id' | 'number'>;

async function handOn(bill: Sent, mobile: string | undefined, locale: 'en' | 'hi'): Promise<Sending> {
  const file = await billPdf(bill.sale_id, bill.number, locale);
  if (canShareFile(file)) return shareFile(file);

  const address = mobile && (await whatsappAddress(bill.sale_id, mobile, locale));
  if (address) return openWhatsapp(address);
  download(file);
  return { is: 'idle' };
}

/** A browser that lets no page be opened long after a press wants another one. */
function openWhatsapp(address: string): Sending {
  const opened = open(address, '_blank');
  if (!opened) return { is: 'ready', handOn: async () => openWhatsapp(address) };
  opened.opener = null;
  return { is: 'idle' };
}

/** A browser lets a page share only shortly after a press; then the file waits for the next one. */
async function shareFile(file: File): Promise<Sending> {
  try {
    await navigator.share({ files: [file] });
    return { is: 'idle' };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'NotAllowedError';
    return isLate ? { is: 'ready', handOn: () => shareFile(file) } : { is: 'idle' };
  }
}

const isNoNetwork = (error: unknown): boolean => error instanceof TypeError;
