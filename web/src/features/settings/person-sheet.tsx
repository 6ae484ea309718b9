import type { User, userContract } from '@rmp/contracts/user';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bffRoute } from '#platform/bff.ts';
import { Button } from '#ui/button.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useWords } from '#words/use-words.ts';
import { PEOPLE_KEY } from './people-key.ts';
import { RoleChoice } from './role-choice.tsx';
import type { GivenRole } from './roles.ts';
import { useAnswer } from './use-answer.ts';
import { SETTINGS_WORDS } from './words/index.ts';

const changeUser = bffRoute<(typeof userContract)['changeUser']>('user', 'PATCH', '/users/{uname}');

/** What one person may do here, and whether he may sign in. */
export function PersonSheet({ person, onClose }: { readonly person: User; readonly onClose: () => void }) {
  const say = useWords(SETTINGS_WORDS);
  const client = useQueryClient();
  const { complaint, isBusy, attempt } = useAnswer();
  const [role, setRole] = useState<GivenRole>(person.role);
  const isActive = person.status === 'active';

  const change = async (body: Parameters<typeof changeUser>[0]['body']) => {
    if (!(await attempt(() => changeUser({ params: { uname: person.username }, body })))) return;
    await client.invalidateQueries({ queryKey: PEOPLE_KEY });
    onClose();
  };
  return (
    <Sheet title={person.name ?? person.username} onClose={onClose}>
      <div className="flex flex-col gap-3 p-gutter">
        <RoleChoice value={role} onChange={setRole} />
        <p role="alert" className="text-sm text-due empty:hidden">
          {complaint}
        </p>
        <Button kind="primary" label={say('save')} busy={isBusy} onPress={() => void change({ role })} />
        <Button
          kind={isActive ? 'danger' : 'plain'}
          label={isActive ? say('disable') : say('enable')}
          busy={isBusy}
          onPress={() => void change({ status: isActive ? 'disabled' : 'active' })}
        />
      </div>
    </Sheet>
  );
}
