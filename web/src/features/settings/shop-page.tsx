import type { Tenant } from '@rmp/contracts/tenant';
import { useState } from 'react';
import { useLook } from '#platform/use-look.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { formatDate } from '#ui/format-time.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { stateName } from '#words/state-name.ts';
import { useWords } from '#words/use-words.ts';
import { GstSheet } from './gst-sheet.tsx';
import { KeepFoot } from './keep-foot.tsx';
import { Loaded } from './loaded.tsx';
import { useKeepShop, useShop } from './use-shop.ts';
import type { KeepShop } from './use-shop.ts';
import { SETTINGS_WORDS } from './words/index.ts';

/**
 * The shop as it stands on bills: this device's own copy, and the server's as soon as it answers. What is changed here is
 * on the next bill of this device at once; changing it needs the network, since bills of other phones show it too.
 */
export function ShopPage() {
  const { kept, mayWrite } = useShop();
  const keeping = useKeepShop();
  return (
    <Loaded kept={kept}>
      {(shop) => <ShopForm key={shop.seq} tenant={shop} keeping={keeping} mayWrite={mayWrite} />}
    </Loaded>
  );
}

interface ShopFormProps {
  readonly tenant: Tenant;
  readonly keeping: KeepShop;
  readonly mayWrite: boolean;
}

/** Begins anew with the shop as it was kept, so what became of the keeping is known outside. */
function ShopForm({ tenant, keeping, mayWrite }: ShopFormProps) {
  const say = useWords(SETTINGS_WORDS);
  const { locale } = useLook();
  const [typed, setTyped] = useState(formOf(tenant));
  const [isChangingGst, setChangingGst] = useState(false);

  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    locked: !mayWrite,
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  return (
    <>
      <form
        className="flex flex-col gap-2 px-gutter py-3"
        onSubmit={(event) => {
          event.preventDefault();
          void keeping.keep(patchOf(typed));
        }}
      >
        <Field label={say('shopName')} maxLength={120} {...field('business_name')} />
        <Field label={say('address')} maxLength={300} autoComplete="street-address" {...field('address')} />
        <Field label={say('mobile')} type="tel" inputMode="numeric" maxLength={10} {...field('mobile')} />
        <Field label={say('email')} type="email" {...field('email')} />
        <Field label={say('upi')} help={say('upiHelp')} maxLength={80} {...field('upi_id')} />
        <KeepFoot keeping={keeping} mayChange={mayWrite} />
      </form>
      <Section title={say('gst')} />
      <Rows label={say('gst')}>
        {tenant.seller_kinds.toReversed().map(({ seller_kind, from_date }) => (
          <ListRow key={from_date} title={say(seller_kind)} note={say('since', { date: formatDate(from_date) })} />
        ))}
        {tenant.gstin !== undefined && <ListRow title={tenant.gstin} note={say('gstin')} />}
        <ListRow title={say('state', { name: stateName(tenant.state_code, locale) })} />
      </Rows>
      {mayWrite && tenant.gstin === undefined && (
        <div className="flex flex-col gap-2 p-gutter">
          <p className="text-sm text-ink-2">{say('gstLater')}</p>
          <Button label={say('registerNow')} onPress={() => setChangingGst(true)} />
        </div>
      )}
      {isChangingGst && (
        <GstSheet
          complaint={keeping.complaint}
          isBusy={keeping.isBusy}
          onKeep={keeping.keep}
          onClose={() => setChangingGst(false)}
        />
      )}
    </>
  );
}

const formOf = ({ business_name, address, mobile, email, upi_id }: Tenant) => ({
  business_name,
  address: address ?? '',
  mobile: mobile ?? '',
  email: email ?? '',
  upi_id: upi_id ?? '',
});

/** What is left empty is cleared, where a shop may be without it. */
function patchOf({ business_name, address, mobile, email, upi_id }: ReturnType<typeof formOf>) {
  return {
    business_name: business_name.trim(),
    address: address.trim() || null,
    ...(mobile && { mobile }),
    email: email.trim() || null,
    upi_id: upi_id.trim() || null,
  };
}
