import type { Role } from '@rmp/contracts';
import type { Invite, User, userContract } from '@rmp/contracts/user';
import { useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { bffRoute } from '#platform/bff.ts';
import { useDeviceSession } from '#platform/session.ts';
import type { DeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { PartyAvatar } from '#ui/party-avatar.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useWords } from '#words/use-words.ts';
import { InviteSheet } from './invite-sheet.tsx';
import { Loaded } from './loaded.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { PEOPLE_KEY } from './people-key.ts';
import { useAnswer } from './use-answer.ts';
import { useKept } from './use-kept.ts';
import { SETTINGS_WORDS } from './words/index.ts';

const listUsers = bffRoute<(typeof userContract)['listUsers']>('user', 'GET', '/users');
const listInvites = bffRoute<(typeof userContract)['listInvites']>('user', 'GET', '/invites');
const revokeInvite = bffRoute<(typeof userContract)['revokeInvite']>('user', 'POST', '/invites/{invite_id}/revoke');

const SHOWN_MAX = '200';

/** Who works here and who was asked to. */
export function PeoplePage() {
  const session = useDeviceSession();
  return session ? <People session={session} /> : <Skeleton rows={5} />;
}

function People({ session }: { readonly session: DeviceSession }) {
  const say = useWords(SETTINGS_WORDS);
  const mayManage = session.permissions.includes('users:manage');
  const kept = useKept('settings:people', [...PEOPLE_KEY, mayManage], () => readPeople(mayManage));
  const [person, choose] = useState<User>();
  const [isInviting, setInviting] = useState(false);

  return (
    <>
      <Loaded kept={kept}>
        {({ users, invites }, isOld) => (
          <>
            <Rows label={say('people')}>
              {users.map((user) => {
                const isYou = user.user_id === session.user_id;
                const name = user.name ?? user.username;
                const mayChange = mayManage && !isYou && !isOld;
                return (
                  <ListRow
                    key={user.user_id}
                    lead={<PartyAvatar name={name} />}
                    title={isYou ? `${name} (${say('you')})` : name}
                    note={`${say(user.role)}${user.status === 'active' ? '' : ` · ${say('disabled')}`}`}
                    onPress={mayChange ? () => choose(user) : undefined}
                    arrow={mayChange}
                  />
                );
              })}
              {invites.map((invite) => (
                <InviteRow key={invite.invite_id} invite={invite} isOld={isOld} />
              ))}
            </Rows>
            {mayManage && (
              <div className="p-gutter">
                <Button
                  kind="primary"
                  icon={UserPlus}
                  label={say('invite')}
                  off={isOld ? say('changesNeedNetwork') : undefined}
                  onPress={() => setInviting(true)}
                  className="w-full"
                />
              </div>
            )}
          </>
        )}
      </Loaded>
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

function InviteRow({ invite, isOld }: { readonly invite: Invite; readonly isOld: boolean }) {
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
      trail={!isOld && <Button size="md" label={say('withdraw')} busy={isBusy} onPress={() => void withdraw()} />}
    />
  );
}
