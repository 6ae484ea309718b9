import * as z from 'zod';
import { BusinessDate, DayBillId, pageOf, pageQuery } from '../primitives/index.ts';
import { defineContract } from '../route.ts';
import { DayBill, DayBillSummary, IssuedDayBills } from './day-bills.ts';
import { PaperQuery } from './shares.ts';

const DayBillParams = z.strictObject({ day_bill_id: DayBillId });

export const dayBillRoutes = defineContract({
  issueDayBills: {
    method: 'POST',
    path: '/day-bills',
    summary: 'Issue the consolidated documents of days that are over, now',
    description:
      'They are issued by themselves within a minute after a day is over, and for memos that come late. Asked for again, nothing is issued twice.',
    access: 'sales:amend',
    success: 200,
    returns: IssuedDayBills,
    repeat: 'none',
    problems: [],
  },
  listDayBills: {
    method: 'GET',
    path: '/day-bills',
    summary: 'Consolidated documents of small sales, newest first',
    access: 'sales:read',
    query: z.strictObject({ ...pageQuery, from_date: BusinessDate.optional(), to_date: BusinessDate.optional() }),
    success: 200,
    returns: pageOf(DayBillSummary),
    problems: [],
  },
  getDayBill: {
    method: 'GET',
    path: '/day-bills/{day_bill_id}',
    summary: 'One of them, whole',
    access: 'sales:read',
    params: DayBillParams,
    success: 200,
    returns: DayBill,
    problems: ['common/not-found'],
  },
  getDayBillDocument: {
    method: 'GET',
    path: '/day-bills/{day_bill_id}/document',
    summary: 'Its paper as PDF',
    access: 'sales:read',
    params: DayBillParams,
    query: PaperQuery,
    success: 200,
    produces: ['application/pdf'],
    problems: ['common/not-found'],
  },
});
