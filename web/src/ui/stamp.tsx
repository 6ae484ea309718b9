import { classNames } from './class-names.ts';

export interface StampProps {
  readonly word: string;
  /** Under it: `due ₹231.00`. */
  readonly detail?: string | undefined;
  readonly tone: 'paid' | 'due';
}

/** What became of a saved bill. The one turned element of the app. */
export function Stamp({ word, detail, tone }: StampProps) {
  return (
    <span
      className={classNames(
        'm-2 inline-flex w-fit self-center -rotate-5 flex-col items-center rounded border-[2.5px] border-current px-3 pt-0.75 pb-1 text-money leading-[1.15] font-extrabold tracking-[0.08em] [&:lang(hi)]:tracking-normal outline-[1.5px] outline-offset-2 outline-current outline-solid',
        tone === 'paid' ? 'text-paid' : 'text-due',
      )}
    >
      {word}
      {detail !== undefined && <span className="text-unit font-semibold tracking-[0.02em]">{detail}</span>}
    </span>
  );
}
