import type { NewEvent } from '@rmp/contracts';
import type { DayBill } from '@rmp/contracts/sales';

export const dayBillIssued = (day_bill: DayBill): NewEvent => ({
  type: 'sales.day-bill-issued.v1',
  subject: day_bill.day_bill_id,
  data: { day_bill },
});
