import type { Tenant } from '@rmp/contracts/tenant';
import { useState } from 'react';
import { today } from '#platform/clock.ts';
import { sellerOn } from '#platform/seller-on.ts';
import { KeepFoot } from './keep-foot.tsx';
import { Loaded } from './loaded.tsx';
import { faultsIn, formOf, settingsOf } from './model/paper-form.ts';
import type { PaperForm } from './model/paper-form.ts';
import { PaperFields } from './paper-fields.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { useKeepShop, useShop } from './use-shop.ts';
import type { KeepShop } from './use-shop.ts';

/** What the shop puts on its papers, with a sample beside it that shows each change before it is kept. */
export function PaperPage() {
  const { kept, mayWrite } = useShop();
  const keeping = useKeepShop();
  return (
    <Loaded kept={kept}>
      {(shop, isOld) => <ShopPapers key={shop.seq} tenant={shop} keeping={keeping} mayChange={mayWrite && !isOld} />}
    </Loaded>
  );
}

interface ShopPapersProps {
  readonly tenant: Tenant;
  readonly keeping: KeepShop;
  readonly mayChange: boolean;
}

/** Begins anew with the shop as it was kept, so what became of the keeping is known outside. */
function ShopPapers({ tenant, keeping, mayChange }: ShopPapersProps) {
  const [form, setForm] = useState<PaperForm>(() => formOf(tenant.paper));
  const faults = faultsIn(form);
  const settings = settingsOf(form);
  const seller = sellerOn(faults.size === 0 ? { ...tenant, paper: settings } : tenant, today());
  return (
    <div className="grid gap-x-8 pc:grid-cols-2">
      <form
        className="flex min-w-0 flex-col gap-3 px-gutter py-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (faults.size === 0) void keeping.keep({ paper: settings });
        }}
      >
        <PaperFields form={form} faults={faults} mayChange={mayChange} onChange={setForm} />
        <KeepFoot keeping={keeping} mayChange={mayChange} />
      </form>
      <PaperPreview seller={seller} format={form.format} />
    </div>
  );
}
