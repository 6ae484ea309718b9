import type { inventoryContract, Item } from '@rmp/contracts/inventory';
import { useQuery } from '@tanstack/react-query';
import { bffRoute } from '#platform/bff.ts';
import { QueryFrame } from '#platform/query-frame.tsx';
import { useDeviceSession } from '#platform/session.ts';
import { EmptyLine } from '#ui/empty-line.tsx';
import { formatMilli, formatRupees } from '#ui/format.ts';
import { formatDayAndTime } from '#ui/format-time.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { historyOf } from './model/item-history.ts';
import type { HistoryRow } from './model/item-history.ts';
import { askStaffNames } from './staff-names.ts';
import type { StaffNames } from './staff-names.ts';
import { useItemWords } from './words/index.ts';
import type { SayItems } from './words/index.ts';

const listMovements = bffRoute<(typeof inventoryContract)['listMovements']>(
  'inventory',
  'GET',
  '/items/{item_id}/movements',
);
const listChanges = bffRoute<(typeof inventoryContract)['listItemChanges']>(
  'inventory',
  'GET',
  '/items/{item_id}/changes',
);

/** More is for reports; this answers "who changed the price" and "where did the stock go". */
const ROWS = '100';

interface ItemHistoryProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** What happened with an item on all devices: asked of the server, so it needs a network. */
export const ItemHistory = (props: ItemHistoryProps) => (
  <QueryFrame>
    <HistorySheet {...props} />
  </QueryFrame>
);

function HistorySheet({ item, onClose }: ItemHistoryProps) {
  const say = useItemWords();
  const session = useDeviceSession();
  const { data, isError } = useQuery({
    queryKey: ['items', 'history', item.item_id],
    queryFn: ({ signal }) => askHistory(item.item_id, signal),
    networkMode: 'always',
    retry: false,
  });

  return (
    <Sheet title={`${say('history')} · ${item.name}`} height="full" onClose={onClose}>
      {data ? (
        data.rows.length === 0 ? (
          <EmptyLine text={say('no_history')} />
        ) : (
          <div role="region" aria-label={say('history')} tabIndex={0}>
            <Rows>
              {data.rows.map((row) => (
                <ListRow key={keyOf(row)} {...shown(row, say, whoOf(row, say, session?.user_id, data.names))} />
              ))}
            </Rows>
          </div>
        )
      ) : isError ? (
        <EmptyLine text={say('history_needs_network')} />
      ) : (
        <Skeleton rows={5} />
      )}
    </Sheet>
  );
}

interface History {
  readonly rows: readonly HistoryRow[];
  readonly names: StaffNames;
}

async function askHistory(item_id: Item['item_id'], signal: AbortSignal): Promise<History> {
  const asked = { params: { item_id }, query: { limit: ROWS } };
  const [movements, changes, names] = await Promise.all([
    listMovements(asked, { signal }),
    listChanges(asked, { signal }),
    askStaffNames(signal),
  ]);
  return { rows: historyOf(movements.rows, changes.rows), names };
}

const keyOf = (row: HistoryRow): string => (row.is === 'moved' ? row.movement.movement_id : row.change.change_id);

/** "you", or the name of whoever it was; nothing where nobody knows it. */
function whoOf(row: HistoryRow, say: SayItems, me: string | undefined, names: StaffNames): string | undefined {
  const { user_id } = row.is === 'moved' ? row.movement : row.change;
  if (user_id === undefined) return undefined;
  if (user_id === me) return say('by_you');
  return names.get(user_id) ?? (row.is === 'changed' ? row.change.username : undefined);
}

function shown(row: HistoryRow, say: SayItems, who: string | undefined) {
  const note = [
    formatDayAndTime(row.at),
    who,
    ...(row.is === 'moved' ? movedNote(row.movement, say) : changedNote(row.change, say)),
  ];
  return {
    title: row.is === 'moved' ? movedTitle(row.movement, say) : changedTitle(row.change, say),
    note: note.filter(Boolean).join(' · '),
    ...(row.is === 'moved' && { trail: <Delta milli={row.movement.delta_milli} left={row.movement.on_hand_milli} /> }),
  };
}

function Delta({ milli, left }: { readonly milli: number; readonly left: number }) {
  const say = useItemWords();
  return (
    <>
      <span className="text-md font-bold">{milli > 0 ? `+${formatMilli(milli)}` : `−${formatMilli(-milli)}`}</span>
      <span className="block text-xs text-ink-2">{say('after_it', { quantity: formatMilli(left) })}</span>
    </>
  );
}

type Moved = Extract<HistoryRow, { readonly is: 'moved' }>['movement'];
type ChangeShown = Extract<HistoryRow, { readonly is: 'changed' }>['change'];

function movedTitle({ reason, number }: Moved, say: SayItems): string {
  if (reason === 'sale' && number !== undefined) return say('sold_on', { number });
  const word = REASON_WORDS[reason];
  return word === undefined ? reason : say(word);
}

/** The reasons of our own; any other is in the shop's words. */
const REASON_WORDS: Readonly<Partial<Record<string, Parameters<SayItems>[0]>>> = {
  opening: 'move_opening',
  sale: 'move_sale',
  return: 'move_return',
  cancel: 'move_cancel',
  counted: 'counted',
  received: 'received',
  found: 'found',
  returned: 'returned',
  damaged: 'damaged',
  expired: 'expired',
  'own use': 'own_use',
  undone: 'undo',
};

const movedNote = ({ counted_against_milli }: Moved, say: SayItems): readonly string[] =>
  counted_against_milli === undefined ? [] : [say('counted_against', { quantity: formatMilli(counted_against_milli) })];

function changedTitle({ kind, patch, old_price_paise }: ChangeShown, say: SayItems): string {
  if (kind === 'deleted') return say('was_removed');
  if (kind === 'restored') return say('was_brought_back');
  const price = patch?.sell_price_paise;
  if (price !== undefined && old_price_paise !== undefined && price !== old_price_paise) {
    return say('price_from_to', { from: formatRupees(old_price_paise), to: formatRupees(price) });
  }
  const words = FIELD_WORDS.filter(([field]) => patch && field in patch).map(([, word]) => say(word));
  return say('details_changed', { fields: [...new Set(words)].join(', ') });
}

const FIELD_WORDS = [
  ['name', 'field_name'],
  ['sell_price_paise', 'field_price'],
  ['mrp_paise', 'field_price'],
  ['gst_rate_bp', 'field_tax'],
  ['hsn', 'field_tax'],
  ['barcode', 'field_barcode'],
  ['category', 'field_category'],
  ['cost_paise', 'field_cost'],
  ['low_stock_milli', 'field_low_stock'],
] as const;

const changedNote = ({ overruled }: ChangeShown, say: SayItems): readonly string[] =>
  overruled && overruled.length > 0 ? [say('was_overruled')] : [];
