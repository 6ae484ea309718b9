import { CustomerId, type SaleId } from '@rmp/contracts';
import type { PartyOfSale } from '@rmp/contracts/payment';
import { type Book, customerIn } from './book.ts';

/**
 * Whose a bill or note is. One who owes and brings only his name gets an account whose id follows from the sale, unless
 * his mobile is known here already: then it is that customer's, and nobody is merged.
 */
export function partyOf(
  book: Book,
  told: PartyOfSale | undefined,
  saleId: SaleId,
  isOwing: boolean,
): CustomerId | undefined {
  if (told?.customer_id) {
    if (isOwing) customerIn(book, told.customer_id, told);
    return told.customer_id;
  }
  if (!isOwing || !told?.name) return undefined;

  return sameMobile(book, told) ?? customerIn(book, inlineCustomerId(book, saleId), told).customer_id;
}

/** The account a sale opens for somebody who brings only his name. */
export const inlineCustomerId = ({ deriveId }: Pick<Book, 'deriveId'>, saleId: SaleId): CustomerId =>
  CustomerId.parse(deriveId(saleId, 'customer'));

/** Of several with the same mobile the one entered first: ids are made in order of time. */
function sameMobile({ customers }: Book, { mobile }: PartyOfSale): CustomerId | undefined {
  if (!mobile) return undefined;

  return [...customers.values()]
    .filter((customer) => customer.mobile === mobile)
    .map(({ customer_id }) => customer_id)
    .toSorted()[0];
}
