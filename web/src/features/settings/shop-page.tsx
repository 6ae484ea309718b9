import type { Tenant, tenantContract } from '@rmp/contracts/tenant';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bffRoute } from '#platform/bff.ts';
import { keepVerified, useDeviceSession } from '#platform/session.ts';
import { useLook } from '#platform/use-look.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { formatDate } from '#ui/format-time.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { stateName } from '#words/state-name.ts';
import { useWords } from '#words/use-words.ts';
import { GstSheet } from './gst-sheet.tsx';
import { Loaded } from './loaded.tsx';
import { useAnswer } from './use-answer.ts';
import { SETTINGS_WORDS } from './words/index.ts';

const getTenant = bffRoute<(typeof tenantContract)['getTenant']>('tenant', 'GET', '/tenant');
const changeTenant = bffRoute<(typeof tenantContract)['changeTenant']>('tenant', 'PATCH', '/tenant');

const KEY = ['tenant'];

/**
 * The shop as it stands on bills: this device's own copy, and the server's as soon as it answers. What is changed here is
 * on the next bill of this device at once; changing it needs the network, since bills of other phones show it too.
 */
export function ShopPage() {
  const session = useDeviceSession();
  const query = useQuery({ queryKey: KEY, queryFn: askTenant, networkMode: 'always' });
  const tenant = newer(query.data, session?.tenant ?? undefined);
  const kept = {
    told: tenant && session ? { data: tenant, as_of: session.verified_at } : undefined,
    isOld: query.failureCount > 0,
    error: query.error,
    askAgain: () => void query.refetch(),
  };
  const mayWrite = session?.permissions.includes('tenant:write') ?? false;
  return <Loaded kept={kept}>{(shop) => <ShopForm key={shop.seq} tenant={shop} mayWrite={mayWrite} />}</Loaded>;
}

async function askTenant(): Promise<Tenant> {
  const tenant = await getTenant({});
  await keepVerified({ tenant });
  return tenant;
}

const newer = (told: Tenant | undefined, kept: Tenant | undefined): Tenant | undefined =>
  told && kept && kept.seq > told.seq ? kept : (told ?? kept);

function ShopForm({ tenant, mayWrite }: { readonly tenant: Tenant; readonly mayWrite: boolean }) {
  const say = useWords(SETTINGS_WORDS);
  const { locale } = useLook();
  const client = useQueryClient();
  const { complaint, isBusy, attempt } = useAnswer();
  const [typed, setTyped] = useState(formOf(tenant));
  const [isSaved, setSaved] = useState(false);
  const [isChangingGst, setChangingGst] = useState(false);

  const keep = async (body: Parameters<typeof changeTenant>[0]['body']): Promise<boolean> => {
    setSaved(false);
    const isDone = await attempt(async () => {
      const changed = await changeTenant({ body });
      await keepVerified({ tenant: changed });
      client.setQueryData(KEY, changed);
    });
    setSaved(isDone);
    return isDone;
  };
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
          void keep(patchOf(typed));
        }}
      >
        <Field label={say('shopName')} maxLength={120} {...field('business_name')} />
        <Field label={say('address')} maxLength={300} autoComplete="street-address" {...field('address')} />
        <Field label={say('mobile')} type="tel" inputMode="numeric" maxLength={10} {...field('mobile')} />
        <Field label={say('email')} type="email" {...field('email')} />
        <Field label={say('upi')} help={say('upiHelp')} maxLength={80} {...field('upi_id')} />
        <p role="status" className="text-sm font-semibold text-paid empty:hidden">
          {isSaved ? say('saved') : ''}
        </p>
        <p role="alert" className="text-sm text-due empty:hidden">
          {complaint}
        </p>
        {mayWrite ? (
          <Button type="submit" kind="primary" label={isBusy ? say('saving') : say('save')} busy={isBusy} />
        ) : (
          <p className="text-sm text-ink-2">{say('onlyOwner')}</p>
        )}
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
        <GstSheet complaint={complaint} isBusy={isBusy} onKeep={keep} onClose={() => setChangingGst(false)} />
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
