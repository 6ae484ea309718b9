import type { LocalDb } from '#local/index.ts';
import type { Waiver } from './model/open-waivers.ts';
import { recordPayment, undoPayment } from './record-payment.ts';
import type { Money, Payee } from './record-payment.ts';

/** A waiver of whose khata. */
interface WaiverOf extends Waiver {
  readonly customer_id: string;
}

/** Takes back what was waived and nothing else: the money that came with it stays, and the rest is due again at once. */
export const undoWaiver = (db: LocalDb, payee: Payee, waiver: WaiverOf, reason: string): Promise<void> =>
  undoPayment(db, payee, { ...moneyOf(waiver), reason }, [waiver.payment_id]);

/** Waives the same again. What was taken back stays in the khata, so this is a new waiver. */
export async function waiveAgain(db: LocalDb, payee: Payee, waiver: WaiverOf, reason: string): Promise<void> {
  await recordPayment(db, payee, { ...moneyOf(waiver), reason: waiver.reason ?? reason });
}

const moneyOf = ({ customer_id, amount_paise }: WaiverOf): Omit<Money, 'reason'> => ({
  customer_id,
  direction: 'in',
  settled: { parts: [], total_paise: 0, waived_paise: amount_paise },
});
