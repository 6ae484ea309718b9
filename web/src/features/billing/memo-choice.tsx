import { ReceiptText, ScrollText } from 'lucide-react';
import { today } from '#platform/clock.ts';
import { TenderRow } from '#ui/tender-row.tsx';
import { memoOf } from './model/memo-of.ts';
import type { CounterBill } from './use-counter.ts';
import { useMemoWords } from './words/memo/index.ts';

/** Under the ways to pay of a small sale: it will be a memo, and one tap makes it a bill for who asks. */
export function MemoChoice({ bill: { draft, priced, issuer, act } }: { readonly bill: CounterBill }) {
  const say = useMemoWords();
  if (!priced || !issuer) return null;
  const { wants_bill = false } = draft;
  const isSmall = memoOf(priced, { ...draft, wants_bill: false }, issuer.tenant, today()).document_type === 'memo';
  if (!isSmall) return null;
  return (
    <TenderRow
      icon={wants_bill ? ReceiptText : ScrollText}
      name={say('wants_bill')}
      note={say(wants_bill ? 'wants_bill_on' : 'wants_bill_off')}
      paise={undefined}
      active={wants_bill}
      onPress={() => act({ do: 'want-bill', wants_bill: !wants_bill })}
    />
  );
}
