import { upiLink } from '@rmp/invoice-document';
import { useLiveQuery } from 'dexie-react-hooks';
import Link from 'next/link';
import { useState } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { useLocal } from '#local/index.ts';
import { now, today } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { sellerOn } from '#platform/seller-on.ts';
import { useDeviceSession } from '#platform/session.ts';
import { useLook } from '#platform/use-look.ts';
import { Button } from '#ui/button.tsx';
import { formatDay } from '#ui/format-time.ts';
import { formatRupees } from '#ui/format.ts';
import { Money } from '#ui/money.tsx';
import { QrPanel } from '#ui/qr-panel.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { readMark, writeMark } from './khata-marks.ts';
import { MessageSheet } from './message-sheet.tsx';
import type { KhataLine } from './model/khata-lines.ts';
import { reminderText, statementText, whyNotNow } from './model/messages.ts';
import type { Addressed } from './model/messages.ts';
import { statementPaper } from './model/statement-paper.ts';
import { useKhataWords } from './words/index.ts';

export interface PartySheetProps {
  readonly party: Customer;
  readonly onClose: () => void;
}

/** A reminder, ready to be sent by the shopkeeper; when he last handed one on is remembered on this device. */
export function RemindSheet({ party, onClose }: PartySheetProps) {
  const say = useKhataWords();
  const db = useLocal();
  const addressed = useAddressed(party);
  const mark = `khata:reminded:${party.customer_id}` as const;
  const remindedAt = useLiveQuery(async () => db && readMark(db, mark), [db, mark]);
  const [opened] = useState(now);
  const why = whyNotNow(opened, remindedAt);
  return (
    <MessageSheet
      title={say('remind')}
      text={reminderText(addressed, say)}
      mobile={party.mobile}
      note={why && say(why, { day: remindedAt === undefined ? '' : formatDay(remindedAt) })}
      onHandedOn={() => {
        if (db) void writeMark(db, mark, now());
      }}
      onClose={onClose}
    />
  );
}

/** The khata in words, from the lines this device has. */
export function StatementSheet({ party, lines, onClose }: PartySheetProps & { readonly lines: readonly KhataLine[] }) {
  const say = useKhataWords();
  const addressed = useAddressed(party);
  const file = useStatementFile(party, lines);
  return (
    <MessageSheet
      title={say('statement')}
      text={statementText(addressed, lines, today(), say)}
      mobile={party.mobile}
      file={file}
      onClose={onClose}
    />
  );
}

/** How the same khata is drawn on paper; absent until this device knows its shop. */
function useStatementFile(party: Customer, lines: readonly KhataLine[]): (() => Promise<File>) | undefined {
  const say = useKhataWords();
  const { locale } = useLook();
  const tenant = useDeviceSession()?.tenant;
  if (!tenant) return undefined;
  return async () => {
    const { statementFile } = await import('#features/paper/index.ts');
    const day = today();
    const paper = statementPaper({ seller: sellerOn(tenant, day), party, today: day }, lines, say);
    return statementFile(paper, locale);
  };
}

interface UpiSheetProps extends PartySheetProps {
  /** What he pays now: all that he owes, or a part. */
  readonly amount_paise: number;
  readonly onReceived: () => void;
}

/** The code for exactly this amount, for the customer to scan; drawn here, so it needs no network. */
export function UpiSheet({ party, amount_paise, onClose, onReceived }: UpiSheetProps) {
  const say = useKhataWords();
  const { pay_link } = useAddressed(party, amount_paise);
  const upiId = useDeviceSession()?.tenant?.upi_id ?? '';
  return (
    <Sheet title={say('customer_scans')} height={pay_link === undefined ? 'content' : 'full'} onClose={onClose}>
      {pay_link === undefined ? (
        <p className="p-gutter">
          {say('no_upi_id')}{' '}
          <Link href="/settings?s=shop" className="inline-flex min-h-11 items-center font-bold text-act underline">
            {say('settings')}
          </Link>
        </p>
      ) : (
        <QrPanel text={pay_link} label={`${say('customer_scans')}: ${formatRupees(amount_paise)}`} size="big">
          <Money paise={amount_paise} size="2xl" />
          <p className="pb-3 text-ink-2">{upiId}</p>
          <Button kind="primary" label={say('i_received')} onPress={onReceived} className="w-full" />
        </QrPanel>
      )}
    </Sheet>
  );
}

/** The reference in the link is new for each sheet that is opened, as each may be paid. */
function useAddressed({ name, balance_paise }: Customer, asked_paise: number = balance_paise): Addressed {
  const tenant = useDeviceSession()?.tenant;
  const [payment_id] = useState(newId);
  const shop = tenant?.business_name ?? '';
  const pay_link =
    tenant?.upi_id && asked_paise > 0
      ? upiLink({ upi_id: tenant.upi_id, payee_name: shop, amount_paise: asked_paise, payment_id })
      : undefined;
  return { customer: name, shop, balance_paise, pay_link };
}
