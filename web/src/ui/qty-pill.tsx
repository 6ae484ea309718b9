import { useWords } from '#words/use-words.ts';
import { classNames } from './class-names.ts';
import { formatMilli } from './format.ts';
import { UI_WORDS } from './words/index.ts';

export interface QtyPillProps {
  /** Thousandths: 1.250 kg is 1250. Absent: `text` is shown instead (`₹ 20`, `1 of 3`). */
  readonly milli?: number;
  readonly unit?: string;
  readonly text?: string;
  readonly active?: boolean;
  readonly warning?: boolean;
  readonly onPress: () => void;
}

/** How much of a line: press it, then type. 34 px drawn, 44 to press. */
export function QtyPill({ milli, unit, text, active = false, warning = false, onPress }: QtyPillProps) {
  const say = useWords(UI_WORDS);
  const quantity = milli === undefined ? (text ?? '') : formatMilli(milli);
  return (
    <button
      type="button"
      aria-pressed={active}
      onClick={onPress}
      className={classNames(
        'finger ml-1.5 flex min-h-8.5 min-w-0 touch-manipulation items-center justify-center gap-0.5 rounded-[10px] border-[1.5px] text-sm font-bold outline-offset-[-1px]',
        active ? 'active-edge bg-paper text-act' : 'bg-act-soft text-act',
        sizeOf(text?.length ?? 0),
        !active && (warning ? 'border-wait' : 'border-soft-line'),
      )}
    >
      <span className="sr-only">{say('quantity')} </span>
      <span className={classNames(active && 'caret')}>{quantity}</span>{' '}
      {unit !== undefined && <span className="text-unit font-semibold">{unit}</span>}
    </button>
  );
}

/** The pill keeps its width: more letters are set smaller (`1.250 of 2`), and many in two lines (`0.500 of 0.500`). */
function sizeOf(letters: number): string {
  if (letters > 12) return 'text-unit leading-[1.1]';
  return letters > 9 ? 'text-xs whitespace-nowrap' : 'whitespace-nowrap';
}
