import type { RegisterBill, RegisterPaper } from '@rmp/invoice-document';
import { aSale, aSeller } from './a-sale.ts';

/** The bill of scenario S1 as a register has it, unless told otherwise. */
export const aBill = (own: Partial<RegisterBill> = {}): RegisterBill => ({ ...aSale(), ...own });

/** These bills as the register of November. */
export const aRegister = (bills: readonly RegisterBill[], own: Partial<RegisterPaper> = {}): RegisterPaper => ({
  seller: aSeller(),
  from_date: '2026-11-01',
  to_date: '2026-11-30',
  bills,
  ...own,
});
