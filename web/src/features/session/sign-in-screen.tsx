'use client';
import { ReceiptText, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import type { Say } from '#words/use-words.ts';
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
        {session && <p className="text-sm text-ink-2">{say('stillBilling')}</p>}
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
          value={fields.password}
          error={wordsFor(missing.password, say)}
          onChange={(password) => change({ password })}
        />
        {session === null && (
          <Field
            label={say('deviceName')}
            help={say('deviceNameHelp')}
            value={fields.device_name}
            maxLength={120}
            onChange={(device_name) => change({ device_name })}
          />
        )}
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

interface PasswordFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function PasswordField({ value, error, onChange }: PasswordFieldProps) {
  const say = useWords(SESSION_WORDS);
  const [isShown, show] = useState(false);
  return (
    <Field
      label={say('password')}
      name="password"
      type={isShown ? 'text' : 'password'}
      autoComplete="current-password"
      value={value}
      error={error}
      maxLength={200}
      onChange={onChange}
      trail={
        <button
          type="button"
          aria-pressed={isShown}
          onClick={() => show(!isShown)}
          className="-my-1 min-h-11 flex-none touch-manipulation rounded-press px-2 text-sm font-semibold text-act"
        >
          {say(isShown ? 'hidePassword' : 'showPassword')}
        </button>
      }
    />
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
