import { SquarePause, User, UserPlus, X } from 'lucide-react';
import { memo } from 'react';
import { SyncBadge } from '#features/frame/index.ts';
import { IconButton } from '#ui/button.tsx';
import { formatMobile } from '#ui/format.ts';
import type { DraftCustomer } from './model/draft.ts';
import { useBillingWords } from './words/index.ts';

export interface CounterBarProps {
  readonly customer: DraftCustomer | undefined;
  readonly holds: number;
  readonly onHold: () => void;
  readonly onCustomer: () => void;
  readonly onDropCustomer: () => void;
}

/** Above the bill: bills on hold, the customer, and whether everything is sent. */
export const CounterBar = memo(function CounterBar(props: CounterBarProps) {
  const { customer, holds, onHold, onCustomer, onDropCustomer } = props;
  const say = useBillingWords();
  const Face = customer ? User : UserPlus;
  return (
    <div className="flex h-bar items-center gap-1.5 px-2">
      <h1 className="sr-only">{say('page_bill')}</h1>
      <IconButton icon={SquarePause} label={say('hold')} badge={holds > 0 ? holds : undefined} onPress={onHold} />
      <div className="relative min-w-0 flex-1">
        <button
          type="button"
          aria-label={customer ? say('change_customer', { name: customer.name ?? say('walk_in') }) : undefined}
          onClick={onCustomer}
          className={`flex h-11 w-full min-w-0 touch-manipulation items-center gap-2 rounded-press border-[1.5px] border-edge bg-paper pl-2.5 text-left ${customer ? 'pr-10' : 'pr-1.5'}`}
        >
          <Face className="size-5.5 flex-none text-act" />
          <span className="min-w-0 leading-tight">
            <span className="block truncate text-md font-semibold">{customer?.name ?? say('walk_in')}</span>
            {customer?.mobile && (
              <span className="at-normal-text block truncate text-xs text-ink-2">{formatMobile(customer.mobile)}</span>
            )}
          </span>
        </button>
        {customer && (
          <button
            type="button"
            aria-label={say('drop_customer', { name: customer.name ?? say('walk_in') })}
            onClick={onDropCustomer}
            className="absolute top-0 right-0 grid size-11 touch-manipulation place-items-center rounded-press text-act"
          >
            <X className="size-4.5" />
          </button>
        )}
      </div>
      <span className="flex min-w-11 justify-end">
        <SyncBadge />
      </span>
    </div>
  );
});
