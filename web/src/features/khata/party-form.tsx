import { useEffect, useRef, useState } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { useLocal } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import { useDeviceSession } from '#platform/session.ts';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { feel } from '#ui/feedback.ts';
import { Screen } from '#ui/screen.tsx';
import { Toast } from '#ui/toast.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { addCustomer, changeCustomer } from './keep-customer.ts';
import { draftOf, emptyDraft, entryFrom, faultsOf, patchFrom } from './model/party-draft.ts';
import type { PartyDraft } from './model/party-draft.ts';
import { PartyFields } from './party-fields.tsx';
import { useKhataWords } from './words/index.ts';

export interface PartyFormProps {
  /** Absent for a new customer. */
  readonly before: Customer | undefined;
  /** What is known of a new one already. */
  readonly name: string;
  readonly onBack: () => void;
  readonly onSaved: (customerId: string) => void;
}

/** Who a customer is; for a new one, what the paper khata says of him. */
export function PartyForm({ before, name, onBack, onSaved }: PartyFormProps) {
  const say = useKhataWords();
  const mayWrite = useDeviceSession()?.permissions.includes('customers:write') ?? false;
  const [draft, setDraft] = useState(() => (before ? draftOf(before) : emptyDraft(name)));
  const [judged, setJudged] = useState(0);
  const [failedAt, setFailedAt] = useState<number>();
  const form = useRef<HTMLDivElement>(null);
  const save = useSave(before);

  useEffect(() => {
    if (judged > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [judged]);

  const press = async () => {
    if (Object.keys(faultsOf(draft)).length > 0) {
      feel('refused');
      setJudged(judged + 1);
      return;
    }
    try {
      const id = await save(draft);
      feel('saved');
      onSaved(id);
    } catch {
      setFailedAt(Date.now());
    }
  };

  return (
    <Screen
      bar={<TopBar title={before?.name ?? say('add_customer')} onBack={onBack} />}
      slot={
        <BottomSlot meaning="save">
          <div className="w-full px-2">
            <Button
              kind="primary"
              className="w-full"
              label={say('save_customer')}
              off={mayWrite ? undefined : say('may_not')}
              onPress={() => void press()}
            />
          </div>
        </BottomSlot>
      }
      toast={
        failedAt !== undefined && (
          <Toast
            key={failedAt}
            tone="due"
            text={say('could_not_save')}
            action={{ label: say('try_again'), onPress: () => void press() }}
            onGone={() => setFailedAt(undefined)}
          />
        )
      }
    >
      <div ref={form} className="flex flex-col gap-2.5 px-gutter pt-1">
        <PartyFields
          draft={draft}
          faults={judged > 0 ? faultsOf(draft) : {}}
          before={before}
          locked={!mayWrite}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      </div>
    </Screen>
  );
}

/** Saves a faultless draft and answers whose it is. Throws when this device cannot keep it. */
function useSave(before: Customer | undefined): (draft: PartyDraft) => Promise<string> {
  const db = useLocal();
  const author = useDeviceSession();
  const [id] = useState(newId);

  return async (draft) => {
    if (!db || !author) throw new Error('nobody is signed in on this device');
    if (!before) {
      await addCustomer(db, author, entryFrom(draft, id));
      return id;
    }
    const patch = patchFrom(before, draft);
    if (patch) await changeCustomer(db, author, before, patch);
    return before.customer_id;
  };
}
