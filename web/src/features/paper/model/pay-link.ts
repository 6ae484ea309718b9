import { upiLink } from '@rmp/invoice-document';
import type { LocalBill } from '#local/index.ts';

/** What the code on a paper asks for. Without a reference: each attempt to pay makes its own, paper is read again and again. */
export function payLink({ fact, number }: LocalBill, due_paise: number): string | undefined {
  const seller = fact?.issued.seller;
  if (seller?.upi_id === undefined || due_paise <= 0) return undefined;
  return upiLink({ upi_id: seller.upi_id, payee_name: seller.business_name, amount_paise: due_paise, note: number });
}
