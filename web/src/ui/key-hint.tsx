import { classNames } from './class-names.ts';

/** The key that does the same, for those who have a keyboard: `F9`, `Ctrl K`. Hidden from readers and on phones. */
export function KeyHint({ keys, className }: { readonly keys: string; readonly className?: string }) {
  return (
    <kbd
      aria-hidden="true"
      className={classNames(
        'hidden rounded-[5px] border border-b-2 border-edge bg-paper px-1.5 font-ui text-unit leading-4.5 font-semibold whitespace-nowrap text-ink pc:inline-block',
        className,
      )}
    >
      {keys}
    </kbd>
  );
}
