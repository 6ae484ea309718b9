import { Suspense } from 'react';
import { NewCodeSheet } from '#features/scan/index.ts';
import type { OpenCounter, OpenSheet } from './use-open-counter.ts';
import { later } from '#ui/later.ts';

/** Loaded when the first of them is opened: the counter itself needs none of it. */
const ItemFinder = later(async () => (await import('./item-finder.tsx')).ItemFinder);
const CustomerFinder = later(async () => (await import('./customer-finder.tsx')).CustomerFinder);
const HoldSheet = later(async () => (await import('./bill-sheets.tsx')).HoldSheet);
const LineSheet = later(async () => (await import('./bill-sheets.tsx')).LineSheet);
const WaysSheet = later(async () => (await import('./bill-sheets.tsx')).WaysSheet);
const DueSheet = later(async () => (await import('./bill-sheets.tsx')).DueSheet);
const BuyerSheet = later(async () => (await import('./buyer-sheet.tsx')).BuyerSheet);
const CodeSheet = later(async () => (await import('./bill-sheets.tsx')).CodeSheet);
const NotSaved = later(async () => (await import('./not-saved.tsx')).NotSaved);
const QrSheet = later(async () => (await import('./qr-sheet.tsx')).QrSheet);

const KeysSheet = later(async () => (await import('./wide-sheets.tsx')).KeysSheet);
const Palette = later(async () => (await import('./wide-sheets.tsx')).Palette);

/** The one sheet that is open over the counter, if any. */
export function CounterSheets({ counter }: { readonly counter: OpenCounter }) {
  const { sheet, openSheet, saving } = counter;
  if (saving.hasFailed) {
    return (
      <Suspense>
        <NotSaved saving={saving} />
      </Suspense>
    );
  }
  if (!sheet) return null;
  return <Suspense>{sheetOf(sheet, counter, () => openSheet(undefined))}</Suspense>;
}

function sheetOf(sheet: OpenSheet, counter: OpenCounter, onClose: () => void) {
  const { bill, acts, catalogue, held, openSheet } = counter;
  const closing =
    <Args extends readonly unknown[]>(then: (...args: Args) => void) =>
    (...args: Args): void => {
      onClose();
      then(...args);
    };
  switch (sheet.is) {
    case 'items':
      return (
        <ItemFinder
          catalogue={catalogue}
          onPick={closing(acts.pickItem)}
          onLoose={closing(acts.addLoose)}
          onClose={onClose}
        />
      );
    case 'customer':
      return (
        <CustomerFinder onPick={closing(acts.chooseCustomer)} onNew={closing(acts.enterCustomer)} onClose={onClose} />
      );
    case 'holds':
      return <HoldSheet held={held} onResume={closing(acts.resume)} onClose={onClose} />;
    case 'line':
      return (
        <LineSheet draft={bill.draft} lineId={sheet.line_id} priced={bill.priced} act={bill.act} onClose={onClose} />
      );
    case 'ways':
      return <WaysSheet act={bill.act} onBuyer={() => openSheet({ is: 'buyer' })} onClose={onClose} />;
    case 'buyer':
      return <BuyerSheet buyer={bill.draft.customer} onDone={acts.tellBuyer} onClose={onClose} />;
    case 'due':
      return <DueSheet act={bill.act} onClose={onClose} />;
    case 'code':
      return <CodeSheet onCode={closing(acts.pickCode)} onClose={onClose} />;
    case 'new-code':
      return (
        <NewCodeSheet
          code={sheet.code}
          saleId={bill.draft.sale_id}
          onNamed={closing(acts.pickNamed)}
          onLoose={closing(() => acts.addLoose())}
          onClose={onClose}
        />
      );
    case 'qr':
      return <QrSheet bill={bill} onClose={onClose} />;
    case 'keys':
      return <KeysSheet onClose={onClose} />;
    case 'palette':
      return <Palette counter={counter} onClose={onClose} />;
    default:
      return sheet satisfies never;
  }
}
