import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useReturnsWords } from './words/index.ts';

export interface ReasonSheetProps {
  readonly reason: string;
  readonly onReason: (text: string) => void;
  readonly onClose: () => void;
}

/** Why goods come back: nobody has to say it. */
export function ReasonSheet({ reason, onReason, onClose }: ReasonSheetProps) {
  const say = useReturnsWords();
  return (
    <Sheet title={say('reason')} onClose={onClose}>
      <form
        className="flex flex-col gap-3 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <Field
          label={say('reason')}
          help={say('reason_help')}
          value={reason}
          onChange={onReason}
          maxLength={500}
          autoFocus
        />
        <Button type="submit" kind="primary" label={say('done')} />
      </form>
    </Sheet>
  );
}
