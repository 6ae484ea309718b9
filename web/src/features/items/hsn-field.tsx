import type * as tariffCodes from '@rmp/gst/hsn';
import type { HsnRow } from '@rmp/gst/hsn';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/look.ts';
import { useLook } from '#platform/use-look.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { Field } from '#ui/field.tsx';
import { FinderSheet } from '#ui/finder-sheet.tsx';
import { formatRate } from '#ui/format.ts';
import { CodeNotes } from './code-notes.tsx';
import { hsnName, withEachRate } from './model/hsn-name.ts';
import type { ItemDraft } from './model/item-draft.ts';
import { useItemWords } from './words/index.ts';

interface HsnFieldProps {
  readonly draft: ItemDraft;
  readonly error: string | undefined;
  readonly locked: boolean;
  readonly onChange: (change: Partial<ItemDraft>) => void;
  /** The fields after it: not seen until what a code asks is read, for its questions stand above them. */
  readonly children: ReactNode;
}

/** The heading of the tariff: typed, or found by an everyday word, which suggests the rate, too. */
export function HsnField({ draft, error, locked, onChange, children }: HsnFieldProps) {
  const say = useItemWords();
  const { locale } = useLook();
  const [isFinding, find] = useState(false);
  const list = useHsnList(isFinding || draft.hsn !== '', locale);
  const named = list === 'failed' ? undefined : list?.rows.find(({ hsn }) => hsn === draft.hsn);
  const isReading = list === undefined && draft.hsn !== '';
  const [beganWithCode] = useState(draft.hsn !== '');
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
          help={named ? hsnName(named, locale) : isReading ? NOT_YET : undefined}
          error={error}
          locked={locked}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          onChange={(hsn) => onChange({ hsn })}
        />
        {!locked && <Button kind="soft" label={say('find_hsn')} onPress={() => find(true)} />}
      </div>
      <CodeNotes draft={draft} heading={named} locked={locked} onChange={onChange} />
      <div className={classNames('contents', isReading && beganWithCode && '*:invisible')}>{children}</div>
      {isFinding && (
        <FinderSheet
          title={say('find_hsn')}
          placeholder={say('find_hsn_words')}
          find={(text) => (typeof list === 'object' ? list.find(text) : [])}
          row={(row) => ({
            title: `${row.hsn} · ${hsnName(row, locale)}`,
            note: suggestionOf(row, say),
          })}
          noneFound={say(list === 'failed' ? 'hsn_failed' : list === undefined ? 'hsn_loading' : 'no_hsn')}
          onPick={pick}
          onClose={() => find(false)}
        />
      )}
    </>
  );
}

/** A line that keeps its place until it is known. */
const NOT_YET = '\u00a0';

function suggestionOf({ gst_rate_bp, when }: HsnRow, say: ReturnType<typeof useItemWords>): string {
  const rate = formatRate(gst_rate_bp);
  return when === undefined ? say('suggested_rate', { rate }) : say('suggested_rate_for', { rate, when });
}

interface HsnList {
  readonly rows: readonly HsnRow[];
  readonly find: (typed: string) => readonly HsnRow[];
}

const SHOWN_MAX = 12;

/** The list is a chunk of its own, fetched when somebody looks for a code or has one to be named. */
function useHsnList(isWanted: boolean, locale: Locale): HsnList | 'failed' | undefined {
  const [tariff, setTariff] = useState<Tariff | 'failed'>();
  useEffect(() => {
    if (!isWanted || typeof tariff === 'object') return;
    import('@rmp/gst/hsn').then(setTariff, () => setTariff('failed'));
  }, [isWanted, tariff]);
  return useMemo(() => (typeof tariff === 'object' ? listIn(tariff, locale) : tariff), [tariff, locale]);
}

type Tariff = typeof tariffCodes;

function listIn({ hsnFinder, hsnOn, inHindi }: Tariff, locale: Locale): HsnList {
  const rows = hsnOn(today());
  const shown = (row: (typeof rows)[number]) => (locale === 'hi' ? inHindi(row) : row);
  const find = hsnFinder(rows);
  return { rows: rows.map(shown), find: (typed) => find(typed, SHOWN_MAX).map(shown).flatMap(withEachRate) };
}
