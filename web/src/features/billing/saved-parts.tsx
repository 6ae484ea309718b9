import { CircleCheck, FileText, Plus, Printer, Send, Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { SyncBadge } from '#features/frame/index.ts';
import type { LocalBill } from '#local/index.ts';
import { useLook } from '#platform/use-look.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/button.tsx';
import { moneyWords } from '#ui/money-words.ts';
import { TopBar } from '#ui/top-bar.tsx';
import { usePrintFormat } from './print-format.ts';
import type { PrintFormat } from './print-format.ts';
import type { OpenCounter } from './use-open-counter.ts';
import { usePrintBill } from './use-print-bill.ts';
import type { PrintBill } from './use-print-bill.ts';
import { useSendBill } from './use-send-bill.ts';
import { useSendingWords } from './use-sending-words.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';
import { later } from '#ui/later.ts';

/** The counter does without it until a bill is saved. */
const PrintedBill = later(async () => (await import('./printed-bill.tsx')).PrintedBill);

/** Above the saved bill. */
export function SavedBar() {
  const say = useBillingWords();
  return (
    <TopBar
      title={say('bill_saved')}
      lead={<CircleCheck className="mx-2.5 size-6 flex-none text-paid" aria-hidden="true" />}
      actions={<SyncBadge />}
    />
  );
}

/** In the pad's place: what is done with a saved bill. */
export function SavedActs({ counter: { saved, saving } }: { readonly counter: OpenCounter }) {
  const wish = saving.wish?.sale_id === saved?.sale_id ? saving.wish?.after : undefined;
  return saved ? <ActsOf key={saved.sale_id} bill={saved} wish={wish} /> : null;
}

function ActsOf({ bill, wish }: { readonly bill: LocalBill; readonly wish: string | undefined }) {
  const say = useBillingWords();
  const router = useRouter();
  const mobile = bill.fact?.customer?.mobile;
  const { sending, send } = useSendBill(bill, wish === 'send');
  const sentence = useSendingWords(sending);
  const printing = usePrintBill(bill);
  const [format] = usePrintFormat();
  useSaid(bill, say);
  usePrintWish(wish === 'print', printing, format);
  // what only a printer sees is drawn once the saved bill stands, unless it is printed at once
  const hasPaper = useDeferredValue(true, wish === 'print');
  return (
    <div className="flex h-[calc(4*var(--h-key)+3*var(--gap)+1rem)] flex-col gap-2 border-t border-rule px-2 pt-2">
      <Button
        kind="soft"
        icon={Send}
        busy={sending === 'making'}
        label={mobile ? say('send_whatsapp') : say('send_bill')}
        onPress={send}
      />
      <div className="grid grid-cols-3 gap-gap">
        <Button icon={Printer} label={say('print')} onPress={() => printing.print(format)} className={STACKED} />
        <Button
          icon={FileText}
          label={say('see_bill')}
          onPress={() => router.push(`/bills?b=${bill.sale_id}`)}
          className={STACKED}
        />
        <Button
          icon={Undo2}
          label={say('return_fix')}
          onPress={() => router.push(`/return?b=${bill.sale_id}`)}
          className={STACKED}
        />
      </div>
      <p role="status" className="px-2 pt-1 text-center text-sm text-ink-2">
        {sentence ??
          (printing.hasFailed ? say('send_failed') : <span className="at-normal-text">{say('next_customer')}</span>)}
      </p>
      <Suspense>{hasPaper && <PrintedBill bill={bill} format={format} isDuplicate={printing.isDuplicate} />}</Suspense>
    </div>
  );
}

/** The word under its picture: three stand beside each other. */
const STACKED = 'flex-col gap-0.5! px-1! text-sm!';

export function SavedSlot({ counter: { acts } }: { readonly counter: OpenCounter }) {
  const say = useBillingWords();
  return (
    <div className="flex w-full px-2 py-1">
      <Button kind="primary" icon={Plus} label={say('new_bill')} onPress={acts.newBill} className="flex-1" />
    </div>
  );
}

function useSaid({ payable_paise, credit_paise }: LocalBill, say: SayBilling): void {
  const { locale } = useLook();
  const total = moneyWords(payable_paise, 'plain', locale);
  const due = moneyWords(credit_paise, 'due', locale);
  const sentence = credit_paise > 0 ? say('saved_said_due', { total, due }) : say('saved_said', { total });
  useEffect(() => announce(sentence), [sentence]);
}

function usePrintWish(isWished: boolean, { print }: PrintBill, format: PrintFormat): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isWished || isDone.current) return;
    isDone.current = true;
    print(format);
  }, [isWished, print, format]);
}
