import { CircleUserRound } from 'lucide-react';
import { ShopName, ShopPages, SyncBadge } from '#features/frame/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { formatShortRupees } from '#ui/format.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { Tile, TileGrid } from '#ui/tile.tsx';
import { Toast } from '#ui/toast.tsx';
import { Troubles } from './bill-zone.tsx';
import { ExchangeShown } from './exchange-shown.tsx';
import { CounterCamera } from './counter-camera.tsx';
import { CounterSheets } from './counter-sheets.tsx';
import { amountOfLines } from './model/amounts.ts';
import { isMeasured } from './model/units.ts';
import { unitWord } from './unit-words.ts';
import { useWideKeys } from './use-wide-keys.ts';
import type { OpenCounter } from './use-open-counter.ts';
import { WideLines } from './wide-lines.tsx';
import { WideSide } from './wide-side.tsx';
import { useAllBillingWords } from './words/later/index.ts';

interface Props {
  readonly counter: OpenCounter;
}

/** The counter of a PC: favourites, bill and money side by side, and one field that takes whatever is typed or scanned. */
export function CounterWide({ counter }: Props) {
  useWideKeys(counter);
  const { toast, clearToast, bill } = counter;
  return (
    <div className="grid h-page grid-rows-[3.5rem_auto_minmax(0,1fr)_2.75rem] bg-canvas">
      <WideBar />
      <div>
        <Troubles bill={bill} />
        <ExchangeShown bill={bill} as="notice" />
      </div>
      <main className="relative grid min-h-0 grid-cols-[14.75rem_minmax(0,1fr)_19.75rem] gap-4 px-4 py-3">
        <WideFavourites counter={counter} />
        <div className="flex min-h-0 flex-col [&>:last-child]:flex-1">
          <CounterCamera counter={counter} />
          <WideLines counter={counter} />
        </div>
        <WideSide counter={counter} />
        {toast && (
          <div className="pointer-events-none absolute inset-x-0 bottom-20 z-10 mx-auto max-w-120">
            <Toast {...toast} onGone={clearToast} />
          </div>
        )}
      </main>
      <KeysStrip />
      <CounterSheets counter={counter} />
    </div>
  );
}

function WideBar() {
  const session = useDeviceSession();
  return (
    <header className="flex items-center gap-6 border-b border-rule bg-paper px-4">
      <ShopName />
      <ShopPages current="/bill" />
      <span className="flex h-full flex-1 items-center justify-end gap-3">
        <SyncBadge />
        {session && (
          <span className="flex items-center gap-1.5 text-sm">
            <CircleUserRound className="size-5" aria-hidden="true" />
            {session.name ?? session.username}, {session.device_name}
          </span>
        )}
      </span>
    </header>
  );
}

const KEYED = 9;
const SHOWN = 20;

function WideFavourites({ counter }: Props) {
  const { catalogue, acts, order } = counter;
  const say = useAllBillingWords();
  return (
    <section className="no-scrollbar flex min-h-0 flex-col gap-2 overflow-y-auto">
      <h2 className="flex items-center justify-between px-2 text-sm font-bold">
        {say('favourites')} <KeyHint keys="Alt" />
      </h2>
      <TileGrid label={say('favourites')} columns={2}>
        {catalogue.favourites.slice(0, SHOWN).map((item, index) => (
          <Tile
            key={item.item_id}
            label={item.name}
            price={
              isMeasured(item.unit)
                ? `${formatShortRupees(item.sell_price_paise)} / ${unitWord(item.unit, say)}`
                : formatShortRupees(item.sell_price_paise)
            }
            {...(index < KEYED && { keyHint: String(index + 1) })}
            active={order.takenUp?.item_id === item.item_id}
            onPress={() => order.putDown(item) || acts.pickItem(item)}
            onLongPress={() => order.takeUp(item)}
          />
        ))}
      </TileGrid>
      {catalogue.isRead && <Holds counter={counter} />}
    </section>
  );
}

/** Under the favourites, which are read first: nothing moves then. */
function Holds({ counter: { acts, held } }: Props) {
  const say = useAllBillingWords();
  return (
    <>
      <h2 className="flex items-center justify-between px-2 pt-2 text-sm font-bold">
        {say('holds')} <KeyHint keys="Shift F8" />
      </h2>
      {held.length === 0 ? (
        <p className="px-2 text-sm text-ink-2">{say('no_holds')}</p>
      ) : (
        <Rows label={say('holds')}>
          {held.map(({ held_id, draft }) => (
            <ListRow
              key={held_id}
              title={say('held_bill', { name: draft.customer?.name ?? say('walk_in'), count: draft.lines.length })}
              trail={<Money paise={amountOfLines(draft.lines)} size="sm" />}
              onPress={() => acts.resume(held_id)}
            />
          ))}
        </Rows>
      )}
    </>
  );
}

const KEYS = [
  ['↑ ↓', 'key_line'],
  ['3 Enter', 'key_quantity'],
  ['3 *', 'key_times'],
  ['Del', 'key_remove'],
  ['F2', 'key_customer'],
  ['F4', 'key_discount'],
  ['F8', 'key_hold'],
  ['F9', 'key_pay'],
  ['Enter', 'key_save'],
  ['?', 'key_all'],
] as const;

function KeysStrip() {
  const say = useAllBillingWords();
  return (
    <footer className="no-scrollbar flex items-center gap-4 overflow-x-auto border-t border-rule bg-paper px-4 text-sm whitespace-nowrap">
      {KEYS.map(([keys, word]) => (
        <span key={keys} className="flex items-center gap-1.5">
          <KeyHint keys={keys} /> {say(word)}
        </span>
      ))}
    </footer>
  );
}
