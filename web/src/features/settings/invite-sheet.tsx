import type { Invited, userContract } from '@rmp/contracts/user';
import { useQueryClient } from '@tanstack/react-query';
import { Copy, Send } from 'lucide-react';
import { useState } from 'react';
import { bffRoute } from '#platform/bff.ts';
import { newId } from '#platform/ids.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useWords } from '#words/use-words.ts';
import { PEOPLE_KEY } from './people-key.ts';
import { RoleChoice } from './role-choice.tsx';
import type { GivenRole } from './roles.ts';
import { useAnswer } from './use-answer.ts';
import { SETTINGS_WORDS } from './words/index.ts';

const inviteUser = bffRoute<(typeof userContract)['inviteUser']>('user', 'POST', '/invites');

/** Makes an invitation and hands over its link: the secret in it is shown this once. */
export function InviteSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(SETTINGS_WORDS);
  const client = useQueryClient();
  const { complaint, isBusy, attempt } = useAnswer();
  const [inviteId] = useState(newId);
  const [name, setName] = useState('');
  const [role, setRole] = useState<GivenRole>('cashier');
  const [made, setMade] = useState<Invited>();

  const invite = () =>
    attempt(async () => {
      // the cast: `newId` mints the UUIDv7 an invite's id is
      const body = { invite_id: inviteId, role, ...(name.trim() && { name: name.trim() }) } as InviteBody;
      setMade(await inviteUser({ body }));
      await client.invalidateQueries({ queryKey: PEOPLE_KEY });
    });

  return (
    <Sheet title={say('invite')} onClose={onClose}>
      <div className="flex flex-col gap-3 p-gutter">
        {made?.secret ? (
          <HandOver name={name} secret={made.secret} expiresAt={made.invite.expires_at} />
        ) : (
          <>
            <Field label={say('inviteName')} value={name} maxLength={120} onChange={setName} />
            <RoleChoice value={role} onChange={setRole} />
            <p role="alert" className="text-sm text-due empty:hidden">
              {complaint}
            </p>
            <Button kind="primary" label={say('makeInvite')} busy={isBusy} onPress={() => void invite()} />
          </>
        )}
      </div>
    </Sheet>
  );
}

type InviteBody = Parameters<typeof inviteUser>[0]['body'];

interface HandOverProps {
  readonly name: string;
  readonly secret: string;
  readonly expiresAt: string;
}

function HandOver({ name, secret, expiresAt }: HandOverProps) {
  const say = useWords(SETTINGS_WORDS);
  const session = useDeviceSession();
  const [isCopied, setCopied] = useState(false);
  const link = `${location.origin}/start?invite=${encodeURIComponent(secret)}`;
  const text = say('inviteText', { shop: session?.tenant?.business_name ?? '', link });
  const hours = Math.max(1, Math.round((Date.parse(expiresAt) - Date.now()) / HOUR_MS));
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <>
      <p>{say('inviteReady', { name: name || say('people'), hours })}</p>
      <p className="rounded-record border border-rule bg-paper p-3 text-sm break-all select-all">{link}</p>
      {'share' in navigator && (
        <Button
          kind="primary"
          icon={Send}
          label={say('share')}
          onPress={() => void navigator.share({ text }).catch(() => undefined)}
        />
      )}
      <Button icon={Copy} label={isCopied ? say('copied') : say('copy')} onPress={() => void copy()} />
    </>
  );
}

const HOUR_MS = 3_600_000;
