'use client';

import { BillScreen, EARLY_PRESSES_SCRIPT } from '#features/billing/index.ts';

export default function Page() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: EARLY_PRESSES_SCRIPT }} />
      <BillScreen />
    </>
  );
}
