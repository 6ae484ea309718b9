import { Button } from '#ui/button.tsx';
import { useWords } from '#words/use-words.ts';
import type { KeepShop } from './use-shop.ts';
import { SETTINGS_WORDS } from './words/index.ts';

export interface KeepFootProps {
  readonly keeping: Pick<KeepShop, 'complaint' | 'isBusy' | 'isSaved'>;
  readonly mayChange: boolean;
}

/** The end of a form about the shop: what became of the last change, and the button for who may make one. */
export function KeepFoot({ keeping: { complaint, isBusy, isSaved }, mayChange }: KeepFootProps) {
  const say = useWords(SETTINGS_WORDS);
  return (
    <>
      <p role="status" className="text-sm font-semibold text-paid empty:hidden">
        {isSaved ? say('saved') : ''}
      </p>
      <p role="alert" className="text-sm text-due empty:hidden">
        {complaint}
      </p>
      {mayChange ? (
        <Button type="submit" kind="primary" label={isBusy ? say('saving') : say('save')} busy={isBusy} />
      ) : (
        <p className="text-sm text-ink-2">{say('onlyOwner')}</p>
      )}
    </>
  );
}
