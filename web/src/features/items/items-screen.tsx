'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense, useState } from 'react';
import { Toast } from '#ui/toast.tsx';
import { ItemList, ItemListFrame } from './item-list.tsx';
import { ItemPage } from './item-page.tsx';

/** Items of the shop: the list, and with `?i=` one of them; `?i=new` with `name` or `code` begins another. */
export function ItemsScreen() {
  return (
    <Suspense fallback={<ItemListFrame />}>
      <Items />
    </Suspense>
  );
}

function Items() {
  const router = useRouter();
  const params = useSearchParams();
  const [said, say] = useState<{ readonly text: string; readonly at: number }>();
  const id = params.get('i') ?? undefined;
  const toast = said && <Toast key={said.at} text={said.text} onGone={() => say(undefined)} />;
  const leave = (text?: string) => {
    if (text !== undefined) say({ text, at: Date.now() });
    router.replace('/items');
  };

  return (
    <>
      {/* kept while an item is open: what was typed and how far it was scrolled are there again afterwards */}
      <div hidden={id !== undefined}>
        <ItemList toast={toast} />
      </div>
      {id !== undefined && (
        <ItemPage
          key={id}
          id={id === 'new' ? undefined : id}
          known={{ name: params.get('name') ?? '', barcode: params.get('code') ?? '' }}
          onLeave={leave}
        />
      )}
    </>
  );
}
