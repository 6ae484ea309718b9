import { isPastTaxNote } from '@rmp/gst';
import { FilePen } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { beginExchange, correctionOf } from '#features/billing/index.ts';
import { isWhole } from '#features/notes/index.ts';
import { openOnBill, useLocal } from '#local/index.ts';
import type { LocalBill, LocalNote } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { useBillsWords } from './words/index.ts';

export interface CorrectButtonProps {
  readonly bill: LocalBill;
  readonly notes: readonly LocalNote[];
}

/**
 * Writes a wrong bill anew: a credit note over the whole of it and a bill in its place, saved together at the counter. Not
 * where something of it came back, nor where the note could no longer lower the tax that the new bill bears.
 */
export function CorrectButton({ bill, notes }: CorrectButtonProps) {
  const say = useBillsWords();
  const db = useLocal();
  const router = useRouter();
  const years = useDeviceSession()?.tenant?.turnovers;
  if (!db || !isWhole(bill) || bill.status === 'cancelled') return null;
  const { totals } = bill.fact.issued;
  const isLate = isPastTaxNote({ totals, sold_date: bill.sold_date }, today(), years);
  const off = isLate ? say('correct_late') : notes.length > 0 ? say('correct_has_returns') : undefined;
  const correct = (): void => {
    const words = { reason: say('correct_reason'), bill_note: say('correct_note', { number: bill.number }) };
    const { wanted, begun } = correctionOf(bill, openOnBill(bill, notes), words);
    beginExchange(db, wanted, begun);
    router.push('/bill');
  };
  return (
    <>
      <Button icon={FilePen} label={say('correct')} off={off} onPress={correct} className="w-full" />
      {off !== undefined && <p className="text-center text-sm text-ink-2">{off}</p>}
    </>
  );
}
