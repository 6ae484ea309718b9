import { FileText, Printer, Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { formatMobile } from '#ui/format.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { Money } from '#ui/money.tsx';
import { whyNotSave } from './pay-parts.tsx';
import { PayZone } from './pay-zone.tsx';
import { SavedActs } from './saved-parts.tsx';
import { SafeLine, SavedPaper } from './saved-paper.tsx';
import type { OpenCounter } from './use-open-counter.ts';
import { useAllBillingWords } from './words/later/index.ts';

/** At the right: whose bill it is, what it comes to, how it is paid, and the next step. */
export function WideSide({ counter }: { readonly counter: OpenCounter }) {
  const pay = useRef<HTMLDivElement>(null);
  const { upi } = counter.bill.settlement.paid;
  // on a low screen the customer's code would be below the edge; newer browsers answer a promise, which is no clean-up
  useEffect(() => {
    pay.current?.scrollIntoView({ block: 'end' });
  }, [upi, counter.step.at]);

  if (counter.step.at === 'saved' && counter.saved) return <SavedSide counter={counter} />;
  return (
    <section className="flex min-h-0 flex-col">
      <div className="no-scrollbar flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto">
        <CustomerCard counter={counter} />
        <Totals counter={counter} />
        {counter.step.at === 'pay' && (
          <div ref={pay} className="-mx-2 flex flex-none flex-col">
            <PayZone
              bill={counter.bill}
              balance={counter.balance ?? 0}
              limit={counter.limit}
              onBuyer={() => counter.openSheet({ is: 'buyer' })}
              onNeedCustomer={() => counter.openSheet({ is: 'customer' })}
              onBigQr={() => counter.openSheet({ is: 'qr' })}
            />
          </div>
        )}
      </div>
      <Steps counter={counter} />
    </section>
  );
}

function SavedSide({ counter }: { readonly counter: OpenCounter }) {
  const { saved, balance } = counter;
  return (
    <section className="no-scrollbar flex min-h-0 flex-col gap-1 overflow-y-auto">
      {saved && <SavedPaper bill={saved} balance={saved.customer_id ? balance : undefined} />}
      {saved && <SafeLine bill={saved} />}
      <SavedActs counter={counter} />
    </section>
  );
}

function CustomerCard({ counter: { bill, balance, openSheet } }: { readonly counter: OpenCounter }) {
  const say = useAllBillingWords();
  const { customer } = bill.draft;
  return (
    <button
      type="button"
      onClick={() => openSheet({ is: 'customer' })}
      className="flex flex-col gap-1 rounded-press border-[1.5px] border-edge bg-paper p-3 text-left"
    >
      <span className="flex items-center justify-between gap-2 font-bold">
        {customer?.name ?? say('walk_in')} <KeyHint keys="F2" />
      </span>
      {customer && (
        <span className="flex items-center justify-between text-sm text-ink-2">
          <span>{customer.mobile && formatMobile(customer.mobile)}</span>
          {balance ? (
            <span>
              {balance > 0 ? say('old_udhaar') : say('old_advance')}{' '}
              <Money paise={Math.abs(balance)} size="sm" tone={balance > 0 ? 'due' : 'paid'} />
            </span>
          ) : null}
        </span>
      )}
    </button>
  );
}

function Totals({ counter: { bill } }: { readonly counter: OpenCounter }) {
  const say = useAllBillingWords();
  const totals = bill.priced?.totals;
  return (
    <div className="flex flex-col gap-1.5 bg-paper p-3 text-sm">
      <Sum label={say('items_count', { count: bill.draft.lines.length })} paise={totals?.gross_paise ?? 0} />
      {totals && totals.discount_paise > 0 && <Sum label={say('discount')} keys="F4" paise={-totals.discount_paise} />}
      {totals && bill.issuer && totals.taxable_paise !== totals.payable_paise && (
        <>
          <Sum label={say('taxable')} paise={totals.taxable_paise} />
          {totals.igst_paise > 0 && <Sum label={say('igst')} paise={totals.igst_paise} />}
          {totals.cgst_paise > 0 && <Sum label={say('cgst_sgst')} paise={totals.cgst_paise + totals.sgst_paise} />}
          {totals.cess_paise > 0 && <Sum label={say('cess')} paise={totals.cess_paise} />}
          {totals.concession_paise ? <Sum label={say('concession')} paise={-totals.concession_paise} /> : null}
        </>
      )}
      {totals && totals.round_off_paise !== 0 && <Sum label={say('round_off')} paise={totals.round_off_paise} />}
      <div className="flex items-end justify-between border-t border-rule pt-2 font-bold">
        {say('total')} <Money paise={bill.payable} size="xl" />
      </div>
    </div>
  );
}

function Sum({ label, keys, paise }: { readonly label: ReactNode; readonly keys?: string; readonly paise: number }) {
  return (
    <div className="flex items-center justify-between">
      <span className="flex items-center gap-1.5 text-ink-2">
        {label} {keys && <KeyHint keys={keys} />}
      </span>
      <Money paise={paise} size="sm" />
    </div>
  );
}

function Steps({ counter }: { readonly counter: OpenCounter }) {
  const say = useAllBillingWords();
  const { bill, acts, saving, step } = counter;
  const isEmpty = bill.draft.lines.length === 0;
  const off = isEmpty ? say('first_item') : whyNotSave(bill, say);
  return (
    <div className="flex flex-none flex-col gap-2 pt-2">
      {/* its key works while paying too; its room is the code's then */}
      {step.at !== 'pay' && (
        <Button label={say('hold')} keyHint="F8" off={isEmpty ? say('first_item') : undefined} onPress={acts.hold} />
      )}
      {step.at === 'pay' ? (
        <>
          <Button
            icon={FileText}
            label={say('save')}
            keyHint="Enter"
            busy={saving.isSaving}
            off={off}
            onPress={() => saving.save('nothing')}
          />
          {bill.draft.customer?.mobile && (
            <Button
              icon={Send}
              label={say('save_send')}
              busy={saving.isSaving}
              off={off}
              onPress={() => saving.save('send')}
            />
          )}
          <Button
            kind="primary"
            icon={Printer}
            label={say('save_print')}
            keyHint="Ctrl Enter"
            busy={saving.isSaving}
            off={off}
            onPress={() => saving.save('print')}
          />
        </>
      ) : (
        <Button
          kind="primary"
          label={say('pay')}
          keyHint="F9"
          off={isEmpty ? say('first_item') : undefined}
          onPress={acts.pay}
        />
      )}
    </div>
  );
}
