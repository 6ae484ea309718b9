import type { Item } from '@rmp/contracts/inventory';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { formatMilli } from '#ui/format.ts';
import { toOrder } from './model/to-order.ts';
import { shortUnit, useItemWords } from './words/index.ts';
import type { SayItems } from './words/index.ts';

/** What runs short as a list to send to a supplier. */
export function CopyOrder({ items }: { readonly items: readonly Item[] }) {
  const say = useItemWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(items.map((item) => `${item.name}: ${orderWords(item, say)}`).join('\n'));
    setCopied(true);
  };
  return (
    <div className="p-gutter">
      <Button className="w-full" label={say(isCopied ? 'copied' : 'copy_order')} onPress={() => void copy()} />
    </div>
  );
}

/** `order 22 pc`, for the row of an item that runs short. */
export const orderNote = (item: Item, say: SayItems): string =>
  say('to_order', { quantity: formatMilli(toOrder(item)), unit: shortUnit(say, item.unit) });

const orderWords = (item: Item, say: SayItems): string =>
  `${formatMilli(toOrder(item))} ${shortUnit(say, item.unit)}`.trim();
