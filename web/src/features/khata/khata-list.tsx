import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { ShopNav, SyncBadge } from '#features/frame/index.ts';
import { useParties } from '#local/index.ts';
import { Button } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Field } from '#ui/field.tsx';
import { formatMobile } from '#ui/format.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { PartyAvatar } from '#ui/party-avatar.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { Balance } from './balance.tsx';
import { AddCustomer, Moves } from './khata-moves.tsx';
import { ORDERS, shownParties, totalsOf } from './model/parties.ts';
import { usePartyOrder } from './use-party-order.ts';
import { useKhataWords } from './words/index.ts';

/** The frame of the list, as it stands before anything is read. */
export function KhataFrame({ toast, pad, children }: FrameProps) {
  const say = useKhataWords();
  return (
    <Screen
      width="page"
      bar={<TopBar title={say('khata')} actions={<SyncBadge />} />}
      pad={<div className="flex min-h-17 items-center gap-2 border-t border-rule px-2">{pad}</div>}
      slot={<ShopNav current="/khata" />}
      toast={toast}
    >
      {children ?? <Skeleton rows={8} />}
    </Screen>
  );
}

interface FrameProps {
  readonly toast?: ReactNode;
  readonly pad?: ReactNode;
  readonly children?: ReactNode;
}

/** Everybody with a khata: what the shop will get and give, and from whom. */
export function KhataList({ toast }: { readonly toast?: ReactNode }) {
  const say = useKhataWords();
  const parties = useParties();
  const [typed, setTyped] = useState('');
  const [order, setOrder] = usePartyOrder();
  const wanted = useDeferredValue(typed);

  return (
    <KhataFrame toast={toast} pad={<Moves parties={parties ?? []} />}>
      {parties === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <>
          <Totals parties={parties} />
          {parties.length > 0 && (
            <div className="sticky top-0 z-10 flex flex-col gap-1 bg-canvas py-1.5">
              <div className="px-gutter">
                <Field
                  label={say('search_people')}
                  type="search"
                  value={typed}
                  onChange={setTyped}
                  autoComplete="off"
                  trail={<Search className="size-5 flex-none text-ink-2" aria-hidden="true" />}
                />
              </div>
              <ChipRow
                label={say('sort')}
                options={ORDERS.map((value) => ({ value, label: say(value) }))}
                value={order}
                onChange={setOrder}
              />
            </div>
          )}
          <Found parties={shownParties(parties, wanted, order)} isEmpty={parties.length === 0} />
          <AddCustomer name={typed} />
        </>
      )}
    </KhataFrame>
  );
}

function Totals({ parties }: { readonly parties: readonly Customer[] }) {
  const say = useKhataWords();
  const { get_paise, getting_from, give_paise, giving_to } = totalsOf(parties);
  return (
    <section className="grid grid-cols-[1.25fr_1fr] divide-x divide-rule border-y border-rule bg-paper">
      <div className="min-w-0 px-3.5 py-2.5">
        <h2 className="text-sm text-ink-2">{say('you_will_get', { count: getting_from })}</h2>
        <Money paise={get_paise} size="bar" tone={get_paise > 0 ? 'due' : 'muted'} />
      </div>
      <div className="min-w-0 px-3.5 py-2.5">
        <h2 className="text-sm text-ink-2">{say('you_will_give', { count: giving_to })}</h2>
        <Money paise={give_paise} size="lg" />
        <p className="text-xs text-ink-2">{say('advances')}</p>
      </div>
    </section>
  );
}

/** More rows than a thumb scrolls through cost time and are found by typing. */
const ROWS_STEP = 100;

function Found({ parties, isEmpty }: { readonly parties: readonly Customer[]; readonly isEmpty: boolean }) {
  const say = useKhataWords();
  const [rows, setRows] = useState(ROWS_STEP);
  if (parties.length === 0) return <EmptyLine text={say(isEmpty ? 'no_people' : 'none_found')} />;

  return (
    <>
      <Rows label={say('people')}>
        {parties.slice(0, rows).map((party) => (
          <ListRow
            key={party.customer_id}
            href={`/khata?c=${party.customer_id}`}
            lead={<PartyAvatar name={party.name} />}
            title={party.name}
            note={party.mobile === undefined ? say('no_mobile') : formatMobile(party.mobile)}
            trail={<Balance paise={party.balance_paise} />}
          />
        ))}
      </Rows>
      {parties.length > rows && (
        <div className="p-gutter">
          <Button
            className="w-full"
            label={say('more_people', { count: parties.length - rows })}
            onPress={() => setRows(rows + ROWS_STEP)}
          />
        </div>
      )}
    </>
  );
}
