'use client';
import { ChevronRight, ReceiptText } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { LOCALES } from '#platform/look.ts';
import { changeLook, useLook } from '#platform/use-look.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import { bringStarter } from './bring-starter.ts';
import type { Fault, NewShop } from './model/new-shop.ts';
import { PresetCards } from './preset-cards.tsx';
import type { PresetId } from './presets.ts';
import { StateField } from '#ui/state-field.tsx';
import { useNewShop } from './use-new-shop.ts';
import { START_WORDS } from './words/index.ts';

const LOCALE_NAMES = { en: 'English', hi: 'हिन्दी' } as const;

/** The first run: three answers and an account on one page, then a bill. */
export function StartScreen() {
  const say = useWords(START_WORDS);
  const router = useRouter();
  const { locale } = useLook();
  const { shop, faults, outcome, isBusy, change, submit } = useNewShop();
  const form = useRef<HTMLFormElement>(null);
  const errorOf = (field: keyof NewShop): string | undefined => sentence(faults[field], say);

  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [faults]);

  const go = async () => {
    const opened = await submit();
    if (!opened) return;
    await bringStarter(opened.tenant_id, opened.preset_id);
    router.replace('/bill');
  };

  return (
    <form
      ref={form}
      noValidate
      className="mx-auto flex min-h-dvh w-full max-w-120 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <header>
        <TopBar
          title={say('title')}
          lead={<ReceiptText aria-hidden className="ml-2 size-5 text-act" />}
          actions={
            <div className="w-40 flex-none">
              <Segmented
                label={say('language')}
                options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
                value={locale}
                onChange={(next) => changeLook({ locale: next })}
              />
            </div>
          }
        />
      </header>
      <main className="flex flex-1 flex-col gap-4 px-gutter pb-6">
        <section>
          <h2 className="text-lg font-bold">{say('whatDoYouSell')}</h2>
          <p className="mb-2 text-sm text-ink-2">{say('weFillIn')}</p>
          <PresetCards value={shop.preset_id as PresetId} onChange={(preset_id) => change({ preset_id })} />
        </section>
        <section className="flex flex-col gap-2">
          <h2 className="text-sm font-semibold text-ink-2">{say('gstQuestion')}</h2>
          <Segmented
            label={say('gstQuestion')}
            options={(['unregistered', 'regular', 'composition'] as const).map((value) => ({
              value,
              label: say(value),
            }))}
            value={shop.seller_kind}
            onChange={(seller_kind) => change({ seller_kind })}
          />
          <p className="text-sm text-ink-2">{say(GST_NOTES[shop.seller_kind])}</p>
          {shop.seller_kind === 'unregistered' ? (
            <StateField
              label={say('state')}
              placeholder={say('chooseState')}
              value={shop.state_code}
              error={errorOf('state_code')}
              onChange={(state_code) => change({ state_code })}
            />
          ) : (
            <Field
              label={say('gstin')}
              value={shop.gstin}
              maxLength={15}
              error={errorOf('gstin')}
              onChange={(gstin) => change({ gstin: gstin.toUpperCase() })}
            />
          )}
        </section>
        <section className="flex flex-col gap-2">
          <h2 className="text-sm font-semibold text-ink-2">{say('yourShop')}</h2>
          <Field
            label={say('shopName')}
            value={shop.business_name}
            maxLength={120}
            autoComplete="organization"
            error={errorOf('business_name')}
            onChange={(business_name) => change({ business_name })}
          />
          <Field
            label={say('mobile')}
            type="tel"
            inputMode="numeric"
            autoComplete="tel-national"
            maxLength={10}
            value={shop.mobile}
            error={errorOf('mobile')}
            onChange={(mobile) => change({ mobile: mobile.replace(/\D/g, '') })}
          />
          <Field
            label={say('email')}
            type="email"
            autoComplete="email"
            value={shop.email}
            error={errorOf('email')}
            onChange={(email) => change({ email: email.trim() })}
          />
          <Field
            label={say('upi')}
            help={say('upiHelp')}
            value={shop.upi_id}
            maxLength={80}
            error={errorOf('upi_id')}
            onChange={(upi_id) => change({ upi_id: upi_id.trim() })}
          />
        </section>
        <section className="flex flex-col gap-2">
          <h2 className="text-sm font-semibold text-ink-2">{say('signInWith')}</h2>
          <Field
            label={say('shopId')}
            help={say('shopIdHelp')}
            value={shop.tenant_id}
            maxLength={40}
            error={errorOf('tenant_id')}
            onChange={(tenant_id) => change({ tenant_id: tenant_id.toLowerCase() })}
          />
          <Field
            label={say('username')}
            autoComplete="username"
            value={shop.username}
            maxLength={40}
            error={errorOf('username')}
            onChange={(username) => change({ username: username.toLowerCase() })}
          />
          <Field
            label={say('password')}
            type="password"
            autoComplete="new-password"
            value={shop.password}
            error={errorOf('password')}
            onChange={(password) => change({ password })}
          />
        </section>
        <Link href="/login" className="flex min-h-11 items-center justify-center font-semibold text-act underline">
          {say('haveShop')}
        </Link>
      </main>
      <footer className="sticky bottom-0 border-t-[1.5px] border-edge bg-paper p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
        <p role="alert" className="text-center text-sm text-due empty:hidden">
          {outcome === 'no-network' ? say('noNetwork') : outcome === 'not-now' ? say('notNow') : ''}
        </p>
        <Button
          type="submit"
          kind="primary"
          label={isBusy ? say('working') : say('go')}
          iconAfter={ChevronRight}
          busy={isBusy}
          className="w-full"
        />
        <p className="pt-1 text-center text-sm text-ink-2">{say('promise')}</p>
      </footer>
    </form>
  );
}

const GST_NOTES = {
  unregistered: 'gstNoteUnregistered',
  regular: 'gstNoteRegular',
  composition: 'gstNoteComposition',
} as const;

const sentence = (fault: Fault | undefined, say: (key: Fault) => string): string | undefined => fault && say(fault);
