import type { Customer } from '@rmp/contracts/payment';
import type { DraftCustomer } from './draft.ts';

/** What the bill needs of a customer, and nothing that changes, such as his balance. */
export const buyerOf = ({ customer_id, name, mobile, gstin, state_code, address }: Customer): DraftCustomer => ({
  customer_id,
  name,
  ...(mobile && { mobile }),
  ...(gstin && { gstin }),
  ...(state_code && { state_code }),
  ...(address && { address }),
});
