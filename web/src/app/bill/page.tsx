'use client';

import { BillScreen, EARLY_INPUT_SCRIPT } from '#features/billing/index.ts';

export default function Page() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: EARLY_INPUT_SCRIPT }} />
      <BillScreen />
    </>
  );
}
