import type { Paise } from '@rmp/gst';
import { useState } from 'react';
import { Field } from '#ui/field.tsx';
import { formatRupees } from '#ui/format.ts';
import type { Action } from './model/actions.ts';
import { amountOf } from './model/amounts.ts';
import type { DraftLine } from './model/draft.ts';
import { isMeasured } from './model/units.ts';
import { isAboveMrp } from './model/warn-line.ts';
import { useAllBillingWords } from './words/later/index.ts';

interface AboveMrpPartProps {
  readonly line: DraftLine;
  /** Of the line, with tax and after discount; undefined while it is not priced. */
  readonly total: Paise | undefined;
  readonly act: (action: Action) => void;
}

/** Above the marked price a package may not be sold; of goods that come in none somebody says why, once. */
export function AboveMrpPart({ line, total = amountOf(line), act }: AboveMrpPartProps) {
  const say = useAllBillingWords();
  const [reason, setReason] = useState(line.above_mrp_reason ?? '');
  const { line_id, mrp_paise } = line;
  if (mrp_paise === undefined || !isAboveMrp(line, total)) return null;

  const mrp = formatRupees(mrp_paise);
  if (!isMeasured(line.unit)) return <p className="text-sm font-semibold text-wait">{say('mrp_is_most', { mrp })}</p>;
  return (
    <Field
      label={say('above_mrp_why', { mrp })}
      help={say('above_mrp_help')}
      value={reason}
      maxLength={120}
      autoComplete="off"
      onChange={(typed) => {
        setReason(typed);
        act({ do: 'change-line', line_id, change: { above_mrp_reason: typed.trim() || undefined } });
      }}
    />
  );
}
