'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useParty } from '#local/index.ts';
import { QueryFrame } from '#platform/query-frame.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Toast } from '#ui/toast.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { KhataFrame, KhataList } from './khata-list.tsx';
import { PartyForm } from './party-form.tsx';
import { PartyPage } from './party-page.tsx';
import { PaymentPage } from './payment-page.tsx';
import type { Said } from './said.ts';
import { useKhataWords } from './words/index.ts';

/**
 * Who owes what: the list, and with `?c=` one party; `step=received`, `step=gave`, `step=settle` and `step=edit` are the ways on from
 * him, `?c=new` enters another. Steps are history entries, so Android's back works.
 */
export function KhataScreen() {
  return (
    <Suspense fallback={<KhataFrame />}>
      <Khata />
    </Suspense>
  );
}

function Khata() {
  const params = useSearchParams();
  const id = params.get('c') ?? undefined;
  const [said, setSaid] = useState<Said & { readonly at: number }>();
  const say = (next: Said) => setSaid({ ...next, at: Date.now() });
  const toast = said && <Toast key={said.at} text={said.text} action={said.undo} onGone={() => setSaid(undefined)} />;

  return (
    <QueryFrame>
      {/* kept while a party is open: what was typed and how far it was scrolled are there again afterwards */}
      <div hidden={id !== undefined}>
        <KhataList toast={id === undefined && toast} />
      </div>
      {id !== undefined && (
        <Party
          key={id}
          id={id === 'new' ? undefined : id}
          step={params.get('step')}
          name={params.get('name') ?? ''}
          toast={toast}
          say={say}
        />
      )}
    </QueryFrame>
  );
}

interface PartyProps {
  /** Absent for a new one. */
  readonly id: string | undefined;
  readonly step: string | null;
  readonly name: string;
  readonly toast: ReactNode;
  readonly say: (said: Said) => void;
}

function Party({ id, step, name, toast, say }: PartyProps) {
  const word = useKhataWords();
  const router = useRouter();
  const party = useParty(id);
  const toParty = () => router.replace(`/khata?c=${id ?? ''}`);
  const toList = () => router.replace('/khata');

  if (id === undefined) {
    return (
      <PartyForm
        before={undefined}
        name={name}
        onBack={toList}
        onSaved={(saved) => {
          say({ text: word('customer_saved') });
          router.replace(`/khata?c=${saved}`);
        }}
      />
    );
  }
  if (!party) {
    return (
      <Screen bar={<TopBar title={word('khata')} onBack={toList} />}>
        {party === null ? <EmptyLine text={word('not_here')} /> : <Skeleton rows={6} />}
      </Screen>
    );
  }
  if (step === 'received' || step === 'gave' || step === 'settle') {
    return (
      <PaymentPage
        party={party}
        direction={step === 'gave' ? 'out' : 'in'}
        settles={step === 'settle'}
        onBack={toParty}
        onSaved={(next) => {
          say(next);
          toParty();
        }}
      />
    );
  }
  if (step === 'edit') {
    return (
      <PartyForm
        before={party}
        name=""
        onBack={toParty}
        onSaved={() => {
          say({ text: word('customer_saved') });
          toParty();
        }}
      />
    );
  }
  return <PartyPage party={party} toast={toast} onBack={toList} onSaid={say} />;
}
