import { CreditCard, Landmark } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/button.tsx';
import { feel, beep } from '#ui/feedback.ts';
import { FinderSheet } from '#ui/finder-sheet.tsx';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { PartyAvatar } from '#ui/party-avatar.tsx';
import { QrPanel } from '#ui/qr-panel.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Toast } from '#ui/toast.tsx';
import { useSamples } from '../words/index.ts';
import { later } from '#ui/later.ts';

const CommandPalette = later(async () => (await import('#ui/command-palette.tsx')).CommandPalette);

const PEOPLE = [
  { name: 'Ramesh Verma', mobile: '90000 00001', due_paise: 45_000 },
  { name: 'Ramesh Saini', mobile: '90000 00002', due_paise: 0 },
  { name: 'राम प्रसाद', mobile: '90000 00003', due_paise: 5_000 },
];

type Open = 'finder' | 'sheet' | 'palette' | 'qr';

export function SheetParts({ setToast }: { readonly setToast: (toast: ReactNode) => void }) {
  const say = useSamples();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <div className="flex flex-wrap gap-2 px-gutter">
      <Button label={say('open_finder')} onPress={() => setOpen('finder')} />
      <Button label={say('open_sheet')} onPress={() => setOpen('sheet')} />
      <Button label={say('open_palette')} keyHint="Ctrl K" onPress={() => setOpen('palette')} />
      <Button label={say('big_qr')} onPress={() => setOpen('qr')} />
      <ToastButtons setToast={setToast} />
      {open === 'finder' && <PeopleFinder onClose={close} />}
      {open === 'sheet' && (
        <Sheet title={say('open_sheet')} onClose={close}>
          <Rows>
            <ListRow lead={<CreditCard className="size-6" />} title="Card" onPress={close} />
            <ListRow lead={<Landmark className="size-6" />} title="Bank" note="NEFT, IMPS" onPress={close} />
          </Rows>
        </Sheet>
      )}
      {open === 'qr' && (
        <Sheet title={say('big_qr')} onClose={close} height="full">
          <QrPanel size="big" label={say('customer_scans')} text="upi://pay?pa=shop@example&am=731.00&cu=INR">
            <Money paise={73_100} size="2xl" />
          </QrPanel>
        </Sheet>
      )}
      {open === 'palette' && (
        <Suspense>
          <CommandPalette
            title={say('open_palette')}
            placeholder={say('search')}
            noneFound={say('none_found')}
            onClose={close}
            find={(text) =>
              [
                { id: 'bill', title: say('bill'), keys: 'F9', run: () => undefined },
                { id: 'khata', title: say('khata'), note: '12', run: () => undefined },
              ].filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
            }
          />
        </Suspense>
      )}
    </div>
  );
}

function ToastButtons({ setToast }: { readonly setToast: (toast: ReactNode) => void }) {
  const say = useSamples();
  const gone = () => setToast(undefined);
  const undo = { label: say('undo'), onPress: () => announce(say('undo')) };
  return (
    <>
      <Button
        label={say('removed')}
        onPress={() => {
          feel('line');
          setToast(<Toast key={performance.now()} text={`${say('removed')} Soap bar`} action={undo} onGone={gone} />);
        }}
      />
      <Button
        label={say('new_code')}
        onPress={() => {
          beep('code-unknown');
          setToast(
            <Toast
              key={performance.now()}
              tone="wait"
              text={`${say('new_code')} 8901234567894`}
              action={{ label: say('name_it'), onPress: gone }}
              onGone={gone}
            />,
          );
        }}
      />
      <Button
        label={say('new_version')}
        onPress={() =>
          setToast(
            <Toast
              key={performance.now()}
              stays
              text={say('new_version')}
              action={{ label: say('load'), onPress: gone }}
              onGone={gone}
            />,
          )
        }
      />
    </>
  );
}

function PeopleFinder({ onClose }: { readonly onClose: () => void }) {
  const say = useSamples();
  return (
    <FinderSheet
      title={say('customer')}
      placeholder={say('find_customer')}
      hint={say('best_nearest')}
      noneFound={say('none_found')}
      find={(text) => PEOPLE.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))}
      row={(person) => ({
        title: person.name,
        note: person.mobile,
        lead: <PartyAvatar name={person.name} />,
        trail: <Money paise={person.due_paise} size="sm" tone={person.due_paise > 0 ? 'due' : 'muted'} />,
      })}
      onPick={onClose}
      addNew={{ label: (text) => say('add_new', { text }), note: say('not_below'), onPress: onClose }}
      didYouMean={(text) =>
        text === 'Rmesh' ? { label: say('did_you_mean', { name: 'Ramesh Verma' }), onPress: onClose } : undefined
      }
      onClose={onClose}
    />
  );
}
