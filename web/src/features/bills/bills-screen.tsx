'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { QueryFrame } from '#platform/query-frame.tsx';
import { later } from '#ui/later.ts';
import { BillDetail } from './bill-detail.tsx';
import { BillList, BillListFrame } from './bill-list.tsx';

const DayBillList = later(async () => (await import('./day-bill-list.tsx')).DayBillList);

/** The bills of the shop: a list to search, with `?b=` one of them, and with `?days` the invoices of days for small sales. */
export function BillsScreen() {
  return (
    <QueryFrame>
      <Suspense fallback={<BillListFrame />}>
        <Bills />
      </Suspense>
    </QueryFrame>
  );
}

function Bills() {
  const asked = useSearchParams();
  const saleId = asked.get('b');
  const isDays = saleId === null && asked.has('days');
  const router = useRouter();
  return (
    <>
      {/* kept while a bill is open: what was typed and how far it was scrolled are there again afterwards */}
      <div hidden={saleId !== null || isDays}>
        <BillList />
      </div>
      {isDays && (
        <Suspense>
          <DayBillList onBack={() => leave(router)} />
        </Suspense>
      )}
      {saleId !== null && <BillDetail key={saleId} saleId={saleId} onBack={() => leave(router)} />}
    </>
  );
}

/** Back to where the bill was opened from; opened by its address alone, to the list. */
function leave(router: ReturnType<typeof useRouter>): void {
  if (history.length > 1) router.back();
  else router.replace('/bills');
}
