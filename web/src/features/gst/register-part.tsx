import { readPortalAnswer } from '@rmp/gst/returns';
import { useQuery } from '@tanstack/react-query';
import { FileJson } from 'lucide-react';
import { useId, useState } from 'react';
import { download } from '#platform/hand-on/hand-on.ts';
import { Button } from '#ui/button.tsx';
import { FieldFrame } from '#ui/field.tsx';
import { MissingList } from './missing-list.tsx';
import { attach, einvoiceOf, sent } from './portal-calls.ts';
import type { Subject } from './portal-calls.ts';
import { NO_STATION, StationFields, stationOf } from './station-fields.tsx';
import { useAct } from './use-act.ts';
import { useGstWords } from './words/index.ts';

export interface RegisterPartProps {
  readonly subject: Subject;
  readonly number: string;
  readonly isWaiting: boolean;
  readonly onChanged: () => void;
}

/** First the file for the portal, with what is still missing for it; then the portal's answer, pasted as it came. */
export function RegisterPart({ subject, number, isWaiting, onChanged }: RegisterPartProps) {
  const say = useGstWords();
  const { isBusy, complaint, act } = useAct();
  const [buyer, setBuyer] = useState(NO_STATION);
  const to = stationOf(buyer);
  const { data: told } = useQuery({
    queryKey: ['einvoice-file', subject.note_id ?? subject.sale_id, to],
    queryFn: () => einvoiceOf(subject, { to }),
    networkMode: 'always',
  });
  const payload = told?.payload;
  const take = () =>
    act(async () => {
      const name = `einvoice-${number.replaceAll('/', '-')}.json`;
      download(new File([JSON.stringify([payload])], name, { type: 'application/json' }));
      await sent(subject);
      onChanged();
    });
  return (
    <div className="flex flex-col gap-3 p-gutter">
      {told && <MissingList names={told.missing} />}
      {(told?.missing.includes('to') || to) && <StationFields whose="buyer" value={buyer} onChange={setBuyer} />}
      {payload && <Button icon={FileJson} label={say('takeEinvoice')} busy={isBusy} onPress={() => void take()} />}
      <p role="alert" className="text-sm text-due empty:hidden">
        {complaint}
      </p>
      {isWaiting && <AnswerForm subject={subject} onChanged={onChanged} />}
    </div>
  );
}

function AnswerForm({ subject, onChanged }: Pick<RegisterPartProps, 'subject' | 'onChanged'>) {
  const say = useGstWords();
  const id = useId();
  const { isBusy, complaint, act } = useAct();
  const [typed, setTyped] = useState('');
  const answer = readPortalAnswer(typed);
  const isWrong = typed.trim() !== '' && !answer.ok;
  const keep = async () => {
    if (!answer.ok) return;
    if (await act(() => attach(subject, answer.value))) onChanged();
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <FieldFrame
        id={id}
        label={say('answer')}
        help={say('answerHelp')}
        error={isWrong ? say('answerWrong') : undefined}
      >
        <textarea
          id={id}
          rows={4}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          spellCheck={false}
          className="w-full bg-transparent font-mono text-sm outline-none"
        />
      </FieldFrame>
      <p role="alert" className="text-sm text-due empty:hidden">
        {complaint}
      </p>
      <Button
        type="submit"
        kind="primary"
        label={say('attach')}
        busy={isBusy}
        off={answer.ok ? undefined : say('answerHelp')}
      />
    </form>
  );
}
