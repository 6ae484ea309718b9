import { ChevronRight, CirclePause, ScanBarcode, Search, UserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { BillLine } from '#ui/bill-line.tsx';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { Money } from '#ui/money.tsx';
import { Pad } from '#ui/pad.tsx';
import { Paper } from '#ui/paper.tsx';
import { QtyPill } from '#ui/qty-pill.tsx';
import { Screen } from '#ui/screen.tsx';
import { SyncPill } from '#ui/sync-pill.tsx';
import { Tile, TileGrid } from '#ui/tile.tsx';
import { TotalBar } from '#ui/total-bar.tsx';
import { useSamples } from '../words/index.ts';

const TILES = [
  { label: 'Rice', price: '₹58 / kg', weighed: true },
  { label: 'Milk 500 ml', price: '₹30' },
  { label: 'Bread', price: '₹45' },
  { label: 'Toor dal', price: '₹160 / kg', weighed: true, badge: '1.250' },
  { label: 'Sugar', price: '₹46 / kg', weighed: true, badge: '2' },
  { label: 'Atta', price: '₹42 / kg', weighed: true },
];

/** The counter as the components make it: bar, paper over favourites, pad, total. */
export function BillFrame() {
  const say = useSamples();
  const [active, setActive] = useState(6);
  const paper = useRef<HTMLDivElement>(null);
  const nothing = () => undefined;
  useEffect(() => {
    paper.current?.scrollTo({ top: paper.current.scrollHeight });
  }, []);
  const lines = [
    { name: 'Toor dal, loose', milli: 1_250, unit: say('kg'), note: say('a_kg', { price: '₹160.00' }), paise: 20_000 },
    { name: 'Sugar, loose', milli: 2_000, unit: say('kg'), note: say('a_kg', { price: '₹46.00' }), paise: 9_200 },
    { name: 'Mustard oil 1 L', milli: 1_000, unit: say('pc'), note: '₹185.00', paise: 18_500 },
    { name: 'Biscuit packet', milli: 4_000, unit: say('pc'), note: say('each', { price: '₹10.00' }), paise: 4_000 },
    { name: 'Soap bar', milli: 3_000, unit: say('pc'), note: say('stock_will_be'), paise: 11_400, warning: true },
    { name: 'AA battery pack', milli: 1_000, unit: say('pc'), note: '₹120.00', paise: 12_000 },
  ];
  return (
    <Screen
      zone="counter"
      heading={say('bill')}
      skip={say('pay')}
      bar={
        <div className="flex h-bar items-center gap-1.5 px-2">
          <IconButton icon={CirclePause} label={say('hold')} badge={2} onPress={nothing} />
          <button
            type="button"
            className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-press border-[1.5px] border-edge bg-paper px-2.5 text-left"
          >
            <UserRound className="size-5.5 flex-none text-act" />
            <span className="min-w-0 leading-tight">
              <span className="block truncate font-bold">Ramesh Verma</span>
              <span className="at-normal-text block text-xs text-ink-2">90000 00001</span>
            </span>
          </button>
          <SyncPill pending={3} online attention={0} label={say('to_send', { count: 3 })} short="3" href="#parts" />
        </div>
      }
      pad={
        <Pad
          keys={[
            { label: say('rupees_or_percent'), onPress: nothing },
            { label: say('discount'), short: say('discount_short'), on: active === 6, onPress: () => setActive(6) },
            { label: say('loose_item'), onPress: nothing },
          ]}
          tall={[
            { label: say('search'), icon: Search, onPress: nothing },
            { label: say('scan'), icon: ScanBarcode, onPress: nothing },
          ]}
          onDigit={nothing}
          onDelete={nothing}
          onClear={nothing}
        />
      }
      slot={
        <BottomSlot meaning="pay">
          <TotalBar
            paise={73_100}
            caption={say('total', { count: 6 })}
            side={{ caption: say('old_udhaar'), content: <Money paise={45_000} size="sm" tone="due" /> }}
            action={
              <Button
                kind="primary"
                label={say('pay')}
                iconAfter={ChevronRight}
                onPress={() => (location.hash = 'pay')}
              />
            }
          />
        </BottomSlot>
      }
    >
      <Paper torn columns list scrolls label={say('bill_lines')} ref={paper}>
        {lines.map((line, index) => (
          <BillLine
            key={line.name}
            {...line}
            nameLang="en"
            active={active === index}
            onOpen={nothing}
            pill={
              <QtyPill
                milli={line.milli}
                unit={line.unit}
                active={active === index}
                warning={line.warning ?? false}
                onPress={() => setActive(index)}
              />
            }
          />
        ))}
        <BillLine
          name={say('discount_on_bill')}
          paise={2_000}
          sign="minus"
          active={active === 6}
          pill={<QtyPill text="₹ 20" active={active === 6} onPress={() => setActive(6)} />}
        />
      </Paper>
      <div className="mt-auto flex-none">
        <TileGrid label={say('favourites')}>
          {TILES.map((tile) => (
            <Tile key={tile.label} {...tile} lang="en" onPress={nothing} />
          ))}
        </TileGrid>
      </div>
    </Screen>
  );
}
