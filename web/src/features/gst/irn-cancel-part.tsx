import { cancelIrnUntil } from '@rmp/gst/returns';
import { useState } from 'react';
import { now } from '#platform/clock.ts';
import { Button } from '#ui/button.tsx';
import { ChipRow } from '#ui/chip-row.tsx';
import { formatDayAndTime } from '#ui/format-time.ts';
import { cancelIrn } from './portal-calls.ts';
import type { Subject } from './portal-calls.ts';
import { useAct } from './use-act.ts';
import { useGstWords } from './words/index.ts';

const REASONS = ['1', '2', '3', '4'] as const;

export interface IrnCancelPartProps {
  readonly subject: Subject;
  readonly ackAt: string;
  readonly onChanged: () => void;
}

/** The portal cancels an IRN for 24 hours; here is written down that it did, and why. Afterwards a credit note is the way. */
export function IrnCancelPart({ subject, ackAt, onChanged }: IrnCancelPartProps) {
  const say = useGstWords();
  const { isBusy, complaint, act } = useAct();
  const [code, setCode] = useState<(typeof REASONS)[number]>('2');
  const until = cancelIrnUntil(ackAt);
  if (Date.parse(now()) > Date.parse(until)) return <p className="p-gutter text-sm text-ink-2">{say('irnStays')}</p>;
  return (
    <div className="flex flex-col gap-2 py-3">
      <p className="px-gutter text-sm text-ink-2">{say('irnCancelUntil', { at: formatDayAndTime(until) })}</p>
      <ChipRow
        label={say('why')}
        options={REASONS.map((value) => ({ value, label: say(`reason:${value}`) }))}
        value={code}
        onChange={setCode}
      />
      <div className="flex flex-col gap-2 px-gutter">
        <Button
          kind="danger"
          label={say('irnCancel')}
          busy={isBusy}
          onPress={() => void act(() => cancelIrn(subject, { code })).then((isDone) => isDone && onChanged())}
        />
        <p role="alert" className="text-sm text-due empty:hidden">
          {complaint}
        </p>
      </div>
    </div>
  );
}
