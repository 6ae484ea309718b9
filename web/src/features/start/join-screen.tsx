'use client';
import type { userContract } from '@rmp/contracts/user';
import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { signIn } from '#features/session/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import { PASSWORD_MIN } from './model/new-shop.ts';
import { shopOfInvite } from './model/shop-of-invite.ts';
import { START_WORDS } from './words/index.ts';

const acceptInvite = bffRoute<(typeof userContract)['acceptInvite']>('user', 'POST', '/invites/accept');

type Fault = 'username-wrong' | 'password-short' | 'inviteOver' | 'usernameTaken' | 'noNetwork' | 'notNow';

const FAULTS: Readonly<Record<string, Fault>> = {
  'user/invite-unknown': 'inviteOver',
  'user/invite-over': 'inviteOver',
  'user/username-taken': 'usernameTaken',
};

/** Somebody follows the link of an invitation: he chooses how he signs in, and is in the shop. */
export function JoinScreen({ secret }: { readonly secret: string }) {
  const say = useWords(START_WORDS);
  const router = useRouter();
  const [typed, setTyped] = useState({ name: '', username: '', password: '' });
  const [fault, setFault] = useState<Fault>();
  const [isBusy, setBusy] = useState(false);

  const join = async () => {
    const found = faultIn(typed) ?? (await joined(secret, typed, setBusy));
    setFault(found);
    if (found === undefined) router.replace('/bill');
  };
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  return (
    <Screen bar={<TopBar title={say('joinTitle')} sub={shopOfInvite(secret)} />}>
      <form
        noValidate
        className="flex flex-col gap-3 px-gutter pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <p className="text-sm text-ink-2">{say('joinNote')}</p>
        <Field label={say('joinName')} maxLength={120} autoComplete="name" {...field('name')} />
        <Field
          label={say('username')}
          maxLength={40}
          autoComplete="username"
          error={fault === 'username-wrong' || fault === 'usernameTaken' ? say(fault) : undefined}
          {...field('username')}
        />
        <Field
          label={say('password')}
          type="password"
          autoComplete="new-password"
          error={fault === 'password-short' ? say(fault) : undefined}
          {...field('password')}
        />
        <p role="alert" className="text-sm text-due empty:hidden">
          {fault === 'inviteOver' || fault === 'noNetwork' || fault === 'notNow' ? say(fault) : ''}
        </p>
        <Button type="submit" kind="primary" icon={UserPlus} label={say('join')} busy={isBusy} />
      </form>
    </Screen>
  );
}

interface Joiner {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

function faultIn({ username, password }: Joiner): Fault | undefined {
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username)) return 'username-wrong';
  return password.length < PASSWORD_MIN ? 'password-short' : undefined;
}

/** Takes the invitation and signs in; a repeated press after a cut is answered as the first was. */
async function joined(secret: string, joiner: Joiner, setBusy: (isBusy: boolean) => void): Promise<Fault | undefined> {
  const { username, password } = joiner;
  const name = joiner.name.trim();
  setBusy(true);
  try {
    await acceptInvite({ body: { secret, username, password, ...(name && { name }) } });
    const outcome = await signIn({ tenant_id: shopOfInvite(secret), username, password });
    return outcome === 'signed-in' ? undefined : 'notNow';
  } catch (error) {
    if (error instanceof TypeError) return 'noNetwork';
    if (error instanceof ProblemAnswer) return FAULTS[error.code] ?? 'notNow';
    throw error;
  } finally {
    setBusy(false);
  }
}
