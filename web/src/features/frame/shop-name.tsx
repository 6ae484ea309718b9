import { ReceiptText } from 'lucide-react';
import { useDeviceSession } from '#platform/session.ts';

/** Whose shop it is, at the left of a PC's bar: as wide as the favourites of the counter, so that nothing beside it moves. */
export function ShopName() {
  const session = useDeviceSession();
  return (
    <span className="hidden h-full w-59 flex-none items-center gap-2 text-md font-bold pc:flex">
      <ReceiptText aria-hidden className="size-5.5 flex-none text-act" />
      <span className="truncate">{session?.tenant?.business_name}</span>
    </span>
  );
}
