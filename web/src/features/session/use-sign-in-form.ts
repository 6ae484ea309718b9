import { useState } from 'react';
import type { Credentials } from './ask-sign-in.ts';
import { signIn } from './sign-in.ts';
import type { SignInOutcome } from './sign-in.ts';

export interface SignInFields extends Credentials {
  readonly device_name: string;
}

export type MissingField = 'missingShopId' | 'missingUsername' | 'missingPassword';

interface SignInForm {
  readonly fields: SignInFields;
  readonly change: (change: Partial<SignInFields>) => void;
  /** What to type before it can be tried, by field. */
  readonly missing: Readonly<Partial<Record<keyof Credentials, MissingField>>>;
  readonly refusal: Exclude<SignInOutcome, 'signed-in'> | undefined;
  readonly isBusy: boolean;
  /** Answers whether somebody is signed in now. */
  readonly submit: () => Promise<boolean>;
}

const MISSING = {
  tenant_id: 'missingShopId',
  username: 'missingUsername',
  password: 'missingPassword',
} as const satisfies Record<keyof Credentials, MissingField>;

/** The state of the sign-in page. `known` is what the device remembers; what is typed wins over it. */
export function useSignInForm(known: Partial<SignInFields>): SignInForm {
  const [typed, setTyped] = useState<Partial<SignInFields>>({});
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<SignInForm['refusal']>();
  const [isBusy, setBusy] = useState(false);
  const fields = { tenant_id: '', username: '', password: '', device_name: '', ...known, ...typed };
  const missing = missingIn(fields);

  return {
    fields,
    missing: wasTried ? missing : {},
    refusal,
    isBusy,
    change: (change) => {
      setTyped({ ...typed, ...change });
      setRefusal(undefined);
    },
    submit: async () => {
      setTried(true);
      if (isBusy || Object.keys(missing).length > 0) return false;
      setBusy(true);
      const { device_name, ...credentials } = fields;
      const outcome = await signIn(asSent(credentials), device_name.trim());
      setBusy(false);
      setRefusal(outcome === 'signed-in' ? undefined : outcome);
      return outcome === 'signed-in';
    },
  };
}

function missingIn(fields: Credentials): SignInForm['missing'] {
  const names = Object.keys(MISSING) as readonly (keyof Credentials)[];
  return Object.fromEntries(names.filter((name) => fields[name].trim() === '').map((name) => [name, MISSING[name]]));
}

/** Phones like to begin a field with a capital and to end it with a space. */
const asSent = ({ tenant_id, username, password }: Credentials): Credentials => ({
  tenant_id: tenant_id.trim().toLowerCase(),
  username: username.trim(),
  password,
});
