import { ChevronRight } from 'lucide-react';
import { ShopPages } from '#features/frame/index.ts';
import { Button } from '#ui/button.tsx';
import { Money } from '#ui/money.tsx';
import { TotalBar } from '#ui/total-bar.tsx';
import type { OpenCounter } from './use-open-counter.ts';
import type { CounterBill } from './use-counter.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

/** Under the bill: the pages of the shop while it is empty, the total and Pay from the first line on. */
export function BillSlot({ counter: { bill, acts, balance } }: { readonly counter: OpenCounter }) {
  const say = useBillingWords();
  const count = bill.draft.lines.length;
  if (count === 0) return <ShopPages current="/bill" />;
  return (
    <TotalBar
      paise={bill.payable}
      caption={say('total_items', { count })}
      side={sideOf(balance, say)}
      action={
        <span id="pay" tabIndex={-1}>
          <Button
            kind="primary"
            label={say('pay')}
            iconAfter={ChevronRight}
            off={whyNot(bill, say)}
            onPress={acts.pay}
          />
        </span>
      }
    />
  );
}

function sideOf(balance: number | undefined, say: SayBilling) {
  if (!balance) return undefined;
  const caption = balance > 0 ? say('old_udhaar') : say('old_advance');
  return { caption, content: <Money paise={Math.abs(balance)} size="sm" tone={balance > 0 ? 'due' : 'paid'} /> };
}

/** Why this bill cannot be paid; undefined when it can. */
export function whyNot({ fault, priced, issuer, isBroken, stop }: CounterBill, say: SayBilling): string | undefined {
  if (isBroken) return say('cannot_save_here');
  if (!issuer) return say('practice');
  if (stop) return stop;
  if (fault?.code === 'bill-discount-above-lines' || fault?.code === 'discount-above-line')
    return say('discount_too_big');
  return fault || !priced ? say('cannot_price') : undefined;
}
