import { DayBillId } from '@rmp/contracts';
import type { TenantId } from '@rmp/contracts';
import type { DayBill, IssuedDayBills, Sale } from '@rmp/contracts/sales';
import { businessDateOf, financialYearOf } from '@rmp/gst';
import { allow, type Caller, type TenantRound, type Tx } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { counterOf, numberTaken } from '../sales/server-number.ts';
import type { Numbering } from '../sales/server-number.ts';
import { dayBillIssued } from './day-bill.events.ts';
import { dayBillStore } from './day-bill.store.ts';
import { billDateOf, decideDayBill } from './domain/decide-day-bill.ts';
import { memoGroupsOf } from './domain/memo-groups.ts';
import type { MemoGroup } from './domain/memo-groups.ts';

const EVERY_MS = 60_000;

/** Days are closed by themselves, whenever this service runs: after midnight in India, or after days of downtime. */
export const dayBillRound = (deps: SalesDeps): TenantRound => ({
  collection: 'sales',
  field: 'day_bill_due',
  before: () => businessDateOf(deps.now()),
  everyMs: EVERY_MS,
  work: (tenantId) => issueDayBills(deps, tenantId),
});

/** The same, for somebody who does not want to wait. */
export async function issueNow(deps: SalesDeps, caller: Caller): Promise<IssuedDayBills> {
  allow(caller, 'sales:amend');
  return { rows: await issueDayBills(deps, caller.tenant_id) };
}

/**
 * Issues the documents that the memos of past days wait for, each in a transaction of its own with the marks of its memos:
 * a memo is in one document, whoever asks how often. Those that come later get a further one.
 */
export async function issueDayBills(deps: SalesDeps, tenantId: TenantId): Promise<readonly DayBill[]> {
  const db = deps.tenantDb(tenantId);
  const store = dayBillStore(db);
  const today = businessDateOf(deps.now());
  const locked_until = (await copyStore(db).profile())?.locked_until;
  const issued: DayBill[] = [];
  for (let memo_date = await store.firstDue(today); memo_date; memo_date = await store.firstDue(today)) {
    const [group] = memoGroupsOf(await store.due(memo_date));
    if (!group) continue;
    const bill_date = billDateOf(group, { memo_date, today, locked_until });
    const dayBill = await issueOne(deps, tenantId, {
      key: group.key,
      memo_date,
      bill_date,
      numbering: numberingOf(group, bill_date),
    });
    if (dayBill) issued.push(dayBill);
  }
  return issued;
}

/** Invoices of the day are numbered with the shop's own bills, credit notes with its own notes. */
const numberingOf = ({ out_of }: MemoGroup, billDate: string): Numbering => ({
  kind: out_of === undefined ? 'sale' : 'credit_note',
  financial_year: financialYearOf(billDate).label,
});

interface Wanted {
  readonly key: string;
  readonly memo_date: string;
  readonly bill_date: string;
  readonly numbering: Numbering;
}

/** The memos are read again under the shop's head; nothing where another process has carried them meanwhile. */
async function issueOne(deps: SalesDeps, tenantId: TenantId, wanted: Wanted): Promise<DayBill | undefined> {
  const day_bill_id = DayBillId.parse(deps.newId());
  try {
    return await deps.transaction(tenantId, { take: [counterOf(wanted.numbering)] }, (tx) =>
      keepDayBill(deps, tx, day_bill_id, wanted),
    );
  } catch (error) {
    if (error instanceof AllCarried) return undefined;
    throw error;
  }
}

async function keepDayBill(
  deps: SalesDeps,
  tx: Tx,
  day_bill_id: DayBillId,
  { key, memo_date, bill_date, numbering }: Wanted,
): Promise<DayBill> {
  const store = dayBillStore(deps.tenantDb(tx.tenant_id));
  const group = memoGroupsOf(await store.due(memo_date, tx)).find((one) => one.key === key);
  if (!group) throw new AllCarried();
  const corrects = group.out_of && correctedBy(await store.find(group.out_of, tx));
  const draft = decideDayBill(group, { day_bill_id, memo_date, bill_date, issued_at: tx.now, corrects });

  const dayBill: DayBill = { ...draft, tenant_id: tx.tenant_id, seq: tx.seq, number: numberTaken(numbering, tx) };
  store.insert(tx, dayBill);
  for (const { sale_id, day_bill } of group.memos) store.carried(tx, { sale_id, day_bill: markOf(dayBill, day_bill) });
  tx.append(dayBillIssued(dayBill));
  return dayBill;
}

function markOf({ day_bill_id, number, bill_date }: DayBill, before: Sale['day_bill']): Sale['day_bill'] {
  return before ? { ...before, taken_out_by: number } : { day_bill_id, number, bill_date };
}

function correctedBy(dayBill: DayBill | undefined): DayBill['corrects'] {
  if (!dayBill) throw new RangeError('a memo names a document that is not here');
  const { day_bill_id, number, bill_date, totals } = dayBill;
  return { day_bill_id, number, bill_date, payable_paise: totals.payable_paise };
}

/** Aborts the transaction, so that no number is taken. */
class AllCarried extends Error {}
