import { classNames } from './class-names.ts';
import { Money } from './money.tsx';

export type MixPattern = 'ink' | 'paid' | 'wait' | 'due';

export interface MixPart {
  readonly label: string;
  /** Integer paise, zero or more. */
  readonly paise: number;
  /** Told apart by pattern too, not by colour alone. */
  readonly pattern: MixPattern;
}

/** How a sum is made up: a bar for the eye, and the parts in words and money under it. */
export function MixBar({ parts }: { readonly parts: readonly MixPart[] }) {
  const shown = parts.filter((part) => part.paise > 0);
  return (
    <div>
      <div aria-hidden="true" className="flex h-3.5 gap-0.5 overflow-hidden rounded bg-sunk">
        {shown.map((part) => (
          <span
            key={part.label}
            style={{ flexGrow: part.paise, flexBasis: 0 }}
            className={classNames('min-w-1', FILLS[part.pattern])}
          />
        ))}
      </div>
      <dl className="mt-1.5">
        {parts.map((part) => (
          <div key={part.label} className="flex items-center gap-2 py-0.5">
            <span aria-hidden="true" className={classNames('size-3 flex-none rounded-[3px]', FILLS[part.pattern])} />
            <dt className={classNames('min-w-0 flex-1 text-sm font-semibold', WORDS[part.pattern])}>{part.label}</dt>
            <dd>
              <Money paise={part.paise} size="sm" />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const FILLS: Readonly<Record<MixPattern, string>> = {
  ink: 'bg-ink',
  paid: 'bg-paid',
  wait: 'hatch-wait',
  due: 'hatch-due',
};

const WORDS: Readonly<Record<MixPattern, string>> = { ink: '', paid: 'text-paid', wait: 'text-wait', due: 'text-due' };
