import type { EinvoiceRow, salesContract } from '@rmp/contracts/sales';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bffRoute } from '#platform/bff.ts';
import type { DeviceSession } from '#platform/session.ts';
import { formatDate } from '#ui/format-time.ts';
import { later } from '#ui/later.ts';
import { ListRow, Rows, Section } from '#ui/list-row.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { usePeriodCheck } from './use-period-check.ts';
import { useGstWords } from './words/index.ts';

const listEinvoices = bffRoute<(typeof salesContract)['listEinvoices']>('sales', 'GET', '/gst/einvoices');

const EinvoiceSheet = later(async () => (await import('./einvoice-sheet.tsx')).EinvoiceSheet);
const ShopFactsSheet = later(async () => (await import('./shop-facts-sheet.tsx')).ShopFactsSheet);

export interface EinvoicePartProps {
  readonly period: string;
  readonly session: DeviceSession;
}

/** Documents of a period that need an IRN or have one, and where each stands; what the portals must know of the shop. */
export function EinvoicePart({ period, session }: EinvoicePartProps) {
  const say = useGstWords();
  const [open, setOpen] = useState<EinvoiceRow>();
  const [isTelling, setTelling] = useState(false);
  const { data, refetch } = useQuery({
    queryKey: ['einvoices', period],
    queryFn: ({ signal }) => listEinvoices({ query: { period } }, { signal }),
    networkMode: 'always',
  });
  const { highest_turnover_paise, pin } = session.tenant ?? {};
  const { refetch: checkAgain } = usePeriodCheck(period);
  const readAgain = () => void Promise.all([refetch(), checkAgain()]);
  return (
    <>
      <Section title={say('einvoices')} />
      <Rows label={say('einvoices')}>
        <ListRow
          title={say('shopFacts')}
          note={say(highest_turnover_paise === undefined || pin === undefined ? 'shopFactsMissing' : 'shopFactsKnown')}
          arrow
          onPress={() => setTelling(true)}
        />
        {data?.rows.map((row) => (
          <ListRow
            key={row.note_id ?? row.sale_id}
            title={row.buyer_name ?? row.number}
            note={[row.number, formatDate(row.date)].join(' · ')}
            trail={<StateTag state={TAGS[row.state]} label={say(`irn:${row.state}`)} />}
            arrow
            onPress={() => setOpen(row)}
          />
        ))}
      </Rows>
      {data?.rows.length === 0 && <EmptyLine text={say('noEinvoices')} />}
      {data?.has_more && <EmptyLine text={say('moreEinvoices')} />}
      {open && (
        <EinvoiceSheet
          subject={open}
          onClose={() => {
            setOpen(undefined);
            readAgain();
          }}
        />
      )}
      {isTelling && (
        <ShopFactsSheet
          session={session}
          onClose={() => {
            setTelling(false);
            readAgain();
          }}
        />
      )}
    </>
  );
}

const TAGS = {
  needed: 'attention',
  waiting: 'to-send',
  registered: 'sent',
  to_cancel: 'attention',
  cancelled: 'shown',
} as const;
