import { useQuery } from '@tanstack/react-query';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { formatDayAndTime } from '#ui/format-time.ts';
import { EmptyLine } from '#ui/empty-line.tsx';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { IrnCancelPart } from './irn-cancel-part.tsx';
import { paperOf } from './portal-calls.ts';
import type { Subject } from './portal-calls.ts';
import { RegisterPart } from './register-part.tsx';
import { useGstWords } from './words/index.ts';

export interface EinvoiceSheetProps {
  readonly subject: Subject;
  readonly onClose: () => void;
}

/** One document at the invoice registration portal: its file, the portal's answer, or the IRN and its cancellation. */
export function EinvoiceSheet({ subject, onClose }: EinvoiceSheetProps) {
  const say = useGstWords();
  const { sale_id, note_id } = subject;
  const { data, error, refetch } = useQuery({
    queryKey: ['einvoice', note_id ?? sale_id],
    queryFn: () => paperOf(subject),
    networkMode: 'always',
  });
  const again = () => void refetch();
  return (
    <Sheet title={data ? say('einvoiceOf', { number: data.number }) : say('einvoices')} onClose={onClose}>
      {data ? (
        <Standing paper={data} subject={subject} onChanged={again} />
      ) : error ? (
        <EmptyLine text={say(error instanceof ProblemAnswer ? 'notNow' : 'needsNetwork')} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Sheet>
  );
}

interface StandingProps {
  readonly paper: Awaited<ReturnType<typeof paperOf>>;
  readonly subject: Subject;
  readonly onChanged: () => void;
}

function Standing({ paper, subject, onChanged }: StandingProps) {
  const say = useGstWords();
  const { einvoice, number } = paper;
  if (einvoice === undefined || einvoice.status === 'waiting') {
    return <RegisterPart subject={subject} number={number} isWaiting={einvoice !== undefined} onChanged={onChanged} />;
  }
  return (
    <>
      <Rows>
        <ListRow
          title={<span className="font-mono text-sm break-all whitespace-normal">{einvoice.irn}</span>}
          note={say('irn')}
        />
        <ListRow title={einvoice.ack_no} note={say('acknowledged', { at: formatDayAndTime(einvoice.ack_at) })} />
        {einvoice.signed_qr === undefined && <ListRow title={say('noQr')} note={say('noQrNote')} />}
        {einvoice.status === 'cancelled' && (
          <ListRow
            title={say('irnCancelled', { at: formatDayAndTime(einvoice.cancelled_at) })}
            note={say(`reason:${einvoice.cancel_code}`)}
          />
        )}
      </Rows>
      {einvoice.status === 'registered' && einvoice.signed_qr === undefined && (
        <RegisterPart subject={subject} number={number} isWaiting onChanged={onChanged} />
      )}
      {einvoice.status === 'registered' && (
        <IrnCancelPart subject={subject} ackAt={einvoice.ack_at} onChanged={onChanged} />
      )}
    </>
  );
}
