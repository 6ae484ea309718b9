'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense, useState } from 'react';
import { Toast } from '#ui/toast.tsx';
import { ItemList, ItemListFrame } from './item-list.tsx';
import { ItemPage } from './item-page.tsx';
import type { Leaving, UseFavourite } from './leaving.ts';
import { useItemWords } from './words/index.ts';
import { later } from '#ui/later.ts';

const ImportScreen = later(async () => (await import('./import/import-screen.tsx')).ImportScreen);

interface ItemsScreenProps {
  readonly useFavourite: UseFavourite;
}

/**
 * Items of the shop: the list, and with `?i=` one of them; `?i=new` with `name` or `code` begins another, `?i=import`
 * brings a list in from a file.
 */
export function ItemsScreen({ useFavourite }: ItemsScreenProps) {
  return (
    <Suspense fallback={<ItemListFrame />}>
      <Items useFavourite={useFavourite} />
    </Suspense>
  );
}

function Items({ useFavourite }: ItemsScreenProps) {
  const say = useItemWords();
  const router = useRouter();
  const params = useSearchParams();
  const [said, tell] = useState<Leaving & { readonly at: number }>();
  const id = params.get('i') ?? undefined;
  const toast = said && (
    <Toast
      key={said.at}
      text={said.text}
      action={said.undo && { label: say('undo'), onPress: () => void said.undo?.().then(() => tell(undefined)) }}
      onGone={() => tell(undefined)}
    />
  );
  const leave = (leaving?: Leaving) => {
    if (leaving) tell({ ...leaving, at: Date.now() });
    router.replace('/items');
  };

  return (
    <>
      {/* kept while an item is open: what was typed and how far it was scrolled are there again afterwards */}
      {id !== 'import' && (
        <div hidden={id !== undefined}>
          <ItemList toast={toast} />
        </div>
      )}
      {id === 'import' && (
        <Suspense fallback={<ItemListFrame />}>
          <ImportScreen onLeave={() => leave()} />
        </Suspense>
      )}
      {id !== undefined && id !== 'import' && (
        <ItemPage
          key={id}
          id={id === 'new' ? undefined : id}
          known={{ name: params.get('name') ?? '', barcode: params.get('code') ?? '' }}
          onLeave={leave}
          useFavourite={useFavourite}
        />
      )}
    </>
  );
}
