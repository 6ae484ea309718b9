'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { ShopNav } from '#features/frame/index.ts';
import { QueryFrame } from '#platform/query-frame.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useWords } from '#words/use-words.ts';
import { DevicesPage } from './devices-page.tsx';
import { later } from '#ui/later.ts';
import { LookPage } from './look-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { ShopPage } from './shop-page.tsx';
import { StopsPage } from './stops-page.tsx';
import { SETTINGS_WORDS } from './words/index.ts';

const PaperPage = later(async () => (await import('./paper-page.tsx')).PaperPage);

const PAGES = {
  shop: ShopPage,
  paper: PaperPage,
  counter: StopsPage,
  people: PeoplePage,
  devices: DevicesPage,
  look: LookPage,
} as const;

type PageName = keyof typeof PAGES;

/** Settings, a page for each: `?s=shop`, `paper`, `counter`, `people`, `devices`, `look`. */
export function SettingsScreen() {
  return (
    <QueryFrame>
      <Suspense fallback={<Framed name="shop" />}>
        <Chosen />
      </Suspense>
    </QueryFrame>
  );
}

function Chosen() {
  const asked = useSearchParams().get('s') ?? 'shop';
  return <Framed name={isPage(asked) ? asked : 'shop'} isReady />;
}

function Framed({ name, isReady = false }: { readonly name: PageName; readonly isReady?: boolean }) {
  const say = useWords(SETTINGS_WORDS);
  const router = useRouter();
  const Page = PAGES[name];
  return (
    <Screen
      width={name === 'paper' ? 'page' : 'phone'}
      bar={<TopBar title={say(name)} onBack={() => router.push('/more')} />}
      slot={<ShopNav current="/more" />}
    >
      {isReady && <Page />}
    </Screen>
  );
}

const isPage = (name: string): name is PageName => Object.hasOwn(PAGES, name);
