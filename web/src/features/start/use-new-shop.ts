import { useState } from 'react';
import { nextShopId, proposeShopId } from './model/propose-shop-id.ts';
import { faultsIn } from './model/new-shop.ts';
import type { Faults, NewShop } from './model/new-shop.ts';
import { openShop } from './open-shop.ts';
import type { Opened } from './open-shop.ts';

const EMPTY: NewShop = {
  business_name: '',
  mobile: '',
  email: '',
  password: '',
  username: 'owner',
  tenant_id: '',
  seller_kind: 'unregistered',
  gstin: '',
  state_code: '',
  upi_id: '',
  preset_id: 'kirana',
};

export interface NewShopForm {
  readonly shop: NewShop;
  readonly faults: Faults;
  /** Why the shop is not open after the last press, when no single field is to blame. */
  readonly outcome: Opened | undefined;
  readonly isBusy: boolean;
  readonly change: (change: Partial<NewShop>) => void;
  /** Resolves with the shop when it is open. */
  readonly submit: () => Promise<NewShop | undefined>;
}

/** The form of the first run. The shop's id follows its name until somebody writes one. */
export function useNewShop(): NewShopForm {
  const [typed, setTyped] = useState(EMPTY);
  const [faults, setFaults] = useState<Faults>({});
  const [outcome, setOutcome] = useState<Opened>();
  const [isBusy, setBusy] = useState(false);
  const shop = { ...typed, tenant_id: typed.tenant_id || proposeShopId(typed.business_name, typed.mobile) };

  const submit = async (): Promise<NewShop | undefined> => {
    const found = faultsIn(shop);
    setFaults(found);
    setOutcome(undefined);
    if (isBusy || Object.keys(found).length > 0) return undefined;

    setBusy(true);
    const opened = await openShop(shop).finally(() => setBusy(false));
    if (opened === 'opened') return shop;
    if (opened === 'shop-id-taken') {
      setTyped((before) => ({ ...before, tenant_id: nextShopId(shop.tenant_id) }));
      setFaults({ tenant_id: 'shop-id-taken' });
    } else setOutcome(opened);
    return undefined;
  };

  return {
    shop,
    faults,
    outcome,
    isBusy,
    submit,
    change: (change) => {
      setTyped((before) => ({ ...before, ...change }));
      setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in change))));
    },
  };
}
