'use client';
import { ReceiptText, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useDeviceSession } from '#platform/session.ts';
import type { DeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { Field } from '#ui/field.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import type { Say } from '#words/use-words.ts';
import { PasswordField } from './password-field.tsx';
import { useSignInForm } from './use-sign-in-form.ts';
import type { MissingField } from './use-sign-in-form.ts';
import type { EN } from './words/en.ts';
import { SESSION_WORDS } from './words/index.ts';

/** Signing in, the first time on a device or after a session ended. Billing does not wait for it. */
export function SignInScreen() {
  const say = useWords(SESSION_WORDS);
  const router = useRouter();
  const session = useDeviceSession();
  const form = useSignInForm(session ? { tenant_id: session.tenant_id, username: session.username } : {});
  const element = useRef<HTMLFormElement>(null);
  const { fields, missing, change } = form;

  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [missing.tenant_id, missing.username, missing.password]);

  const submit = async () => {
    if (await form.submit()) router.replace('/bill');
  };

  return (
    <Screen bar={<TopBar title={say('title')} lead={<ReceiptText aria-hidden className="ml-2 size-5 text-act" />} />}>
      <form
        ref={element}
        noValidate
        method="post"
        className="flex flex-col gap-3 px-gutter pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          label={say('shopId')}
          name="organization"
          autoComplete="organization"
          help={say('shopIdHelp')}
          value={fields.tenant_id}
          error={wordsFor(missing.tenant_id, say)}
          maxLength={40}
          onChange={(tenant_id) => change({ tenant_id })}
        />
        <Field
          label={say('username')}
          name="username"
          autoComplete="username"
          value={fields.username}
          error={wordsFor(missing.username, say)}
          maxLength={64}
          onChange={(username) => change({ username })}
        />
        <PasswordField
          label={say('password')}
          autoComplete="current-password"
          value={fields.password}
          error={wordsFor(missing.password, say)}
          onChange={(password) => change({ password })}
        />
        <OnThisDevice session={session}>
          <Field
            label={say('deviceName')}
            help={say('deviceNameHelp')}
            value={fields.device_name}
            maxLength={120}
            onChange={(device_name) => change({ device_name })}
          />
        </OnThisDevice>
        <Refusal words={form.refusal && say(form.refusal)} />
        <Button type="submit" kind="primary" label={say('signIn')} busy={form.isBusy} />
        <Link
          href={session ? '/bill' : '/start'}
          className="grid min-h-11 place-items-center font-semibold text-act underline underline-offset-4"
        >
          {say(session ? 'keepBilling' : 'newShop')}
        </Link>
      </form>
    </Screen>
  );
}

interface OnThisDeviceProps {
  /** `undefined` until it is read. */
  readonly session: DeviceSession | null | undefined;
  /** Asked on a device on which nobody has signed in. */
  readonly children: ReactNode;
}

/** Both share one place, which is taken from the first paint on: what the device knows comes after it and moves nothing. */
function OnThisDevice({ session, children }: OnThisDeviceProps) {
  const say = useWords(SESSION_WORDS);
  return (
    <div className="grid">
      <div className={classNames('col-start-1 row-start-1', session !== null && 'invisible')}>{children}</div>
      {session && <p className="col-start-1 row-start-1 text-sm text-ink-2">{say('stillBilling')}</p>}
    </div>
  );
}

/** Always there, so that a reader hears when it fills. */
function Refusal({ words }: { readonly words: string | undefined }) {
  return (
    <p role="alert" className="flex gap-1.5 text-sm font-semibold text-due empty:hidden">
      {words && (
        <>
          <TriangleAlert aria-hidden className="mt-0.5 size-4 flex-none" />
          {words}
        </>
      )}
    </p>
  );
}

const wordsFor = (missing: MissingField | undefined, say: Say<typeof EN>): string | undefined =>
  missing && say(missing);
