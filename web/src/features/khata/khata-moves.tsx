import { ArrowDownToLine, ArrowUpFromLine, UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { Button } from '#ui/button.tsx';
import { FinderSheet } from '#ui/finder-sheet.tsx';
import { formatMobile } from '#ui/format.ts';
import { PartyAvatar } from '#ui/party-avatar.tsx';
import { Balance } from './balance.tsx';
import { shownParties } from './model/parties.ts';
import { useKhataWords } from './words/index.ts';

/** Who was looked for in vain is the name of the new one. */
export function AddCustomer({ name }: { readonly name: string }) {
  const say = useKhataWords();
  const router = useRouter();
  return (
    <div className="p-gutter">
      <Button
        icon={UserPlus}
        className="w-full"
        label={say('add_customer')}
        onPress={() => router.push(newPartyPath(name))}
      />
    </div>
  );
}

const newPartyPath = (name: string): string => {
  const query = new URLSearchParams({ c: 'new', ...(name.trim() !== '' && { name: name.trim() }) });
  return `/khata?${query.toString()}`;
};

/** Money that moves: first whose khata, then how much. */
export function Moves({ parties }: { readonly parties: readonly Customer[] }) {
  const say = useKhataWords();
  const router = useRouter();
  const [step, setStep] = useState<'gave' | 'received'>();
  const go = (path: string) => {
    setStep(undefined);
    router.push(path);
  };
  return (
    <>
      <Button icon={ArrowUpFromLine} className="flex-1" label={say('i_gave')} onPress={() => setStep('gave')} />
      <Button icon={ArrowDownToLine} className="flex-1" label={say('i_received')} onPress={() => setStep('received')} />
      {step && (
        <FinderSheet
          title={say('whom')}
          placeholder={say('search_people')}
          find={(text) => shownParties(parties, text, text === '' ? 'last_seen' : 'most_due').slice(0, FOUND_MAX)}
          row={(party) => ({
            title: party.name,
            note: party.mobile === undefined ? undefined : formatMobile(party.mobile),
            lead: <PartyAvatar name={party.name} />,
            trail: <Balance paise={party.balance_paise} />,
          })}
          addNew={{ label: (name) => say('add_named', { name }), onPress: (name) => go(newPartyPath(name)) }}
          noneFound={say('none_found')}
          onPick={({ customer_id }) => go(`/khata?c=${customer_id}&step=${step}`)}
          onClose={() => setStep(undefined)}
        />
      )}
    </>
  );
}

const FOUND_MAX = 20;
