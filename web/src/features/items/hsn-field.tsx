import { useEffect, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { FinderSheet } from '#ui/finder-sheet.tsx';
import { formatRate } from '#ui/format.ts';
import { findHsn } from './model/find-hsn.ts';
import type { ItemDraft } from './model/item-draft.ts';
import type { HsnRow } from './starter/hsn.ts';
import { useItemWords } from './words/index.ts';

export interface HsnFieldProps {
  readonly draft: ItemDraft;
  readonly error: string | undefined;
  readonly locked: boolean;
  readonly onChange: (change: Partial<ItemDraft>) => void;
}

/** The heading of the tariff: typed, or found by an everyday word, which suggests the rate, too. */
export function HsnField({ draft, error, locked, onChange }: HsnFieldProps) {
  const say = useItemWords();
  const [isFinding, find] = useState(false);
  const rows = useHsnRows(isFinding || draft.hsn !== '');
  const named = rows === 'failed' ? undefined : rows?.find(({ hsn }) => hsn === draft.hsn);
  const pick = ({ hsn, gst_rate_bp }: HsnRow) => {
    onChange({ hsn, gst_rate_bp });
    find(false);
  };

  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2.5">
        <Field
          label={say('hsn')}
          value={draft.hsn}
          help={named?.words}
          error={error}
          locked={locked}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          onChange={(hsn) => onChange({ hsn })}
        />
        {!locked && <Button kind="soft" label={say('find_hsn')} onPress={() => find(true)} />}
      </div>
      {isFinding && (
        <FinderSheet
          title={say('find_hsn')}
          placeholder={say('find_hsn_words')}
          find={(text) => (Array.isArray(rows) ? findHsn(rows, text) : [])}
          row={(row) => ({
            key: `${row.hsn} ${row.words}`,
            title: `${row.hsn} · ${row.words}`,
            titleLang: 'en',
            note: suggestionOf(row, say),
          })}
          noneFound={say(rows === 'failed' ? 'hsn_failed' : rows === undefined ? 'hsn_loading' : 'no_hsn')}
          onPick={pick}
          onClose={() => find(false)}
        />
      )}
    </>
  );
}

function suggestionOf({ gst_rate_bp, when }: HsnRow, say: ReturnType<typeof useItemWords>): string {
  const rate = formatRate(gst_rate_bp);
  return when === undefined ? say('suggested_rate', { rate }) : say('suggested_rate_for', { rate, when });
}

/** The list is a chunk of its own, fetched when somebody looks for a code or has one to be named. */
function useHsnRows(isWanted: boolean): readonly HsnRow[] | 'failed' | undefined {
  const [rows, setRows] = useState<readonly HsnRow[] | 'failed'>();
  useEffect(() => {
    if (!isWanted || Array.isArray(rows)) return;
    import('./starter/hsn.ts').then(
      ({ HSN_ROWS }) => setRows(HSN_ROWS),
      () => setRows('failed'),
    );
  }, [isWanted, rows]);
  return rows;
}
