'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { QueryFrame } from '#platform/query-frame.tsx';
import { BillDetail } from './bill-detail.tsx';
import { BillList, BillListFrame } from './bill-list.tsx';

/** The bills of the shop: a list to search, and with `?b=` one of them. */
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
  const saleId = useSearchParams().get('b');
  const router = useRouter();
  return (
    <>
      {/* kept while a bill is open: what was typed and how far it was scrolled are there again afterwards */}
      <div hidden={saleId !== null}>
        <BillList />
      </div>
      {saleId !== null && <BillDetail key={saleId} saleId={saleId} onBack={() => leave(router)} />}
    </>
  );
}

/** Back to where the bill was opened from; opened by its address alone, to the list. */
function leave(router: ReturnType<typeof useRouter>): void {
  if (history.length > 1) router.back();
  else router.replace('/bills');
}
