import { ShopNav } from '#features/frame/index.ts';
import { Button } from '#ui/button.tsx';
import { Screen } from '#ui/screen.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useKhataWords } from './words/index.ts';

/** What stands in the place of the page when the device's own records cannot be read. */
export function KhataError({ onRetry }: { readonly onRetry: () => void }) {
  const say = useKhataWords();
  return (
    <Screen bar={<TopBar title={say('khata')} />} slot={<ShopNav current="/khata" />}>
      <div role="alert" className="flex flex-col gap-3 p-gutter">
        <p>{say('cannot_read')}</p>
        <Button kind="primary" label={say('try_again')} onPress={onRetry} />
      </div>
    </Screen>
  );
}
