import { ChartNoAxesColumn, Menu, NotebookText, Package, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Section } from '#ui/list-row.tsx';
import { NavBar } from '#ui/nav-bar.tsx';
import { Screen } from '#ui/screen.tsx';
import { SyncPill } from '#ui/sync-pill.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useSamples } from '../words/index.ts';
import { FieldParts } from './field-parts.tsx';
import { ListParts } from './list-parts.tsx';
import { LookSwitches } from './look-switches.tsx';
import { MoneyParts } from './money-parts.tsx';
import { PressParts } from './press-parts.tsx';
import { RecordParts } from './record-parts.tsx';
import { SheetParts } from './sheet-parts.tsx';
import { StateParts } from './state-parts.tsx';

/** The parts one under the other, in the frame every page has. */
export function PartsPage() {
  const say = useSamples();
  const [toast, setToast] = useState<ReactNode>();
  return (
    <Screen
      width="page"
      bar={
        <TopBar
          title={say('title')}
          sub="Bahi"
          actions={
            <SyncPill pending={3} online attention={0} label={say('to_send', { count: 3 })} short="3" href="#parts" />
          }
        />
      }
      toast={toast}
      slot={
        <BottomSlot meaning="nav">
          <NavBar
            current="#parts"
            items={[
              { href: '#today', label: say('today'), icon: ChartNoAxesColumn, badge: 4 },
              { href: '#khata', label: say('khata'), icon: NotebookText },
              { href: '#bill', label: say('bill'), icon: ReceiptText },
              { href: '#pay', label: say('pay'), icon: Package },
              { href: '#parts', label: say('parts'), icon: Menu },
            ]}
          />
        </BottomSlot>
      }
    >
      <LookSwitches />
      <Section title={say('money')} />
      <MoneyParts />
      <Section title={say('presses')} />
      <PressParts />
      <Section title={say('fields')} />
      <FieldParts />
      <Section title={say('states')} />
      <StateParts />
      <Section title={say('records')} />
      <RecordParts />
      <Section title={say('lists')} trail={<span>4</span>} />
      <ListParts />
      <Section title={say('sheets')} />
      <SheetParts setToast={setToast} />
    </Screen>
  );
}
