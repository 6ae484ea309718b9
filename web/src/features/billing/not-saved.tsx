import { Button } from '#ui/button.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { SaveBill } from './use-save-bill.ts';
import { useBillingWords } from './words/index.ts';

/** Nothing is in doubt: nothing was kept, printed or sent. */
export function NotSaved({ saving }: { readonly saving: SaveBill }) {
  const say = useBillingWords();
  return (
    <Sheet title={say('could_not_save_title')} onClose={saving.forget}>
      <div className="flex flex-col gap-3 p-3">
        <p>{say('could_not_save')}</p>
        <Button kind="primary" label={say('try_again')} onPress={saving.tryAgain} />
      </div>
    </Sheet>
  );
}
