import type { Role } from '@rmp/contracts';
import type { Invite, User, userContract } from '@rmp/contracts/user';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { bffRoute } from '#platform/bff.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { PartyAvatar } from '#ui/party-avatar.tsx';
import { useWords } from '#words/use-words.ts';
import { InviteSheet } from './invite-sheet.tsx';
import { Loaded } from './loaded.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { PEOPLE_KEY } from './people-key.ts';
import { useAnswer } from './use-answer.ts';
import { SETTINGS_WORDS } from './words/index.ts';

const listUsers = bffRoute<(typeof userContract)['listUsers']>('user', 'GET', '/users');
const listInvites = bffRoute<(typeof userContract)['listInvites']>('user', 'GET', '/invites');
const revokeInvite = bffRoute<(typeof userContract)['revokeInvite']>('user', 'POST', '/invites/{invite_id}/revoke');

const SHOWN_MAX = '200';

/** Who works here and who was asked to. */
export function PeoplePage() {
  const say = useWords(SETTINGS_WORDS);
  const session = useDeviceSession();
  const mayManage = session?.permissions.includes('users:manage') ?? false;
  const query = useQuery({ queryKey: [...PEOPLE_KEY, mayManage], queryFn: () => readPeople(mayManage) });
  const [person, choose] = useState<User>();
  const [isInviting, setInviting] = useState(false);

  return (
    <>
      <Loaded query={query}>
        {({ users, invites }) => (
          <Rows label={say('people')}>
            {users.map((user) => (
              <ListRow
                key={user.user_id}
                lead={<PartyAvatar name={user.name ?? user.username} />}
                title={
                  user.user_id === session?.user_id
                    ? `${user.name ?? user.username} (${say('you')})`
                    : (user.name ?? user.username)
                }
                note={`${say(user.role)}${user.status === 'active' ? '' : ` · ${say('disabled')}`}`}
                onPress={mayManage && user.user_id !== session?.user_id ? () => choose(user) : undefined}
                arrow={mayManage && user.user_id !== session?.user_id}
              />
            ))}
            {invites.map((invite) => (
              <InviteRow key={invite.invite_id} invite={invite} />
            ))}
          </Rows>
        )}
      </Loaded>
      {mayManage && (
        <div className="p-gutter">
          <Button
            kind="primary"
            icon={UserPlus}
            label={say('invite')}
            onPress={() => setInviting(true)}
            className="w-full"
          />
        </div>
      )}
      {person && <PersonSheet person={person} onClose={() => choose(undefined)} />}
      {isInviting && <InviteSheet onClose={() => setInviting(false)} />}
    </>
  );
}

async function readPeople(mayManage: boolean) {
  const [users, invites] = await Promise.all([
    listUsers({ query: { limit: SHOWN_MAX } }),
    mayManage ? listInvites({ query: { limit: SHOWN_MAX } }) : undefined,
  ]);
  return { users: users.rows, invites: (invites?.rows ?? []).filter(({ status }) => status === 'open') };
}

function InviteRow({ invite }: { readonly invite: Invite }) {
  const say = useWords(SETTINGS_WORDS);
  const client = useQueryClient();
  const { complaint, isBusy, attempt } = useAnswer();
  const withdraw = async () => {
    if (await attempt(() => revokeInvite({ params: { invite_id: invite.invite_id } })))
      await client.invalidateQueries({ queryKey: PEOPLE_KEY });
  };
  return (
    <ListRow
      lead={<PartyAvatar name={invite.name ?? '?'} />}
      title={invite.name ?? say('open')}
      note={complaint ?? `${say(invite.role satisfies Role)} · ${say('open')}`}
      trail={<Button size="md" label={say('withdraw')} busy={isBusy} onPress={() => void withdraw()} />}
    />
  );
}
