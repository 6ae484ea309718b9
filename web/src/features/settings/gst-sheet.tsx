import { checkGstin } from '@rmp/gst';
import { useState } from 'react';
import { today } from '#platform/clock.ts';
import { Button } from '#ui/button.tsx';
import { DayField } from '#ui/day-field.tsx';
import { Field } from '#ui/field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useWords } from '#words/use-words.ts';
import { SETTINGS_WORDS } from './words/index.ts';

export interface NewSellerKind {
  readonly seller_kind: 'regular' | 'composition';
  readonly from_date: string;
  readonly gstin: string;
}

export interface GstSheetProps {
  readonly complaint: string | undefined;
  readonly isBusy: boolean;
  readonly onKeep: (change: NewSellerKind) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The day a shop becomes registered: from then on its bills are another paper (CGST Act s.31). */
export function GstSheet({ complaint, isBusy, onKeep, onClose }: GstSheetProps) {
  const say = useWords(SETTINGS_WORDS);
  const [change, setChange] = useState<NewSellerKind>(() => ({
    seller_kind: 'regular',
    from_date: today(),
    gstin: '',
  }));
  const isRight = checkGstin(change.gstin).ok;
  const keep = async () => {
    if (await onKeep(change)) onClose();
  };
  return (
    <Sheet title={say('registerNow')} onClose={onClose}>
      <div className="flex flex-col gap-3 p-gutter">
        <Segmented
          label={say('gstKind')}
          options={[
            { value: 'regular', label: say('kindRegular') },
            { value: 'composition', label: say('kindComposition') },
          ]}
          value={change.seller_kind}
          onChange={(seller_kind) => setChange({ ...change, seller_kind })}
        />
        <Field
          label={say('gstin')}
          maxLength={15}
          value={change.gstin}
          error={change.gstin.length === 15 && !isRight ? say('gstinWrong') : undefined}
          onChange={(gstin) => setChange({ ...change, gstin: gstin.trim().toUpperCase() })}
        />
        <DayField
          label={say('fromDate')}
          value={change.from_date}
          onChange={(from_date) => setChange({ ...change, from_date })}
        />
        <p role="alert" className="text-sm text-due empty:hidden">
          {complaint}
        </p>
        <Button
          kind="primary"
          label={say('save')}
          busy={isBusy}
          off={isRight ? undefined : say('gstinWrong')}
          onPress={() => void keep()}
        />
      </div>
    </Sheet>
  );
}
