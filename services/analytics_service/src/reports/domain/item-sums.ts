import type { CloudEvent } from '@rmp/contracts';
import { type FiguresOfLine, FiguresOfNote, FiguresOfSale, type ItemFigures } from '@rmp/contracts/analytics';

/** What became of one item on one day. */
export interface ItemDay {
  readonly date: string;
  /** Its id, or the name of what was sold without being in the catalogue. */
  readonly item_key: string;
  readonly about: Pick<FiguresOfLine, 'item_id' | 'name' | 'unit'>;
  readonly figures: ItemFigures;
}

type Happened = Pick<CloudEvent, 'type' | 'data'>;

/** What the events add to each item of each day; one entry for each, in the order of keys, as all writers touch them. */
export function itemDays(events: readonly Happened[]): readonly ItemDay[] {
  const sums = new Map<string, ItemDay>();
  for (const day of events.flatMap(daysOf)) {
    const key = `${day.date} ${day.item_key}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...day, figures: addItemFigures(before.figures, day.figures) } : day);
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}

function daysOf({ type, data }: Happened): readonly ItemDay[] {
  switch (type) {
    case 'sales.sale-recorded.v1': {
      const { sale } = FiguresOfSale.parse(data);
      return sale.lines.map((line) => dayOf(sale.sold_date, line, sold));
    }
    case 'sales.sale-cancelled.v1': {
      const { sale } = FiguresOfSale.parse(data);
      return sale.lines.map((line) => dayOf(sale.sold_date, line, cameBack));
    }
    case 'sales.note-recorded.v1': {
      const { note } = FiguresOfNote.parse(data);
      return note.lines.map((line) => dayOf(note.note_date, line, note.kind === 'credit_note' ? cameBack : charged));
    }
    default:
      return [];
  }
}

function dayOf(date: string, line: FiguresOfLine, figuresOf: (line: FiguresOfLine) => Partial<ItemFigures>): ItemDay {
  const { item_id, name, unit } = line;
  return {
    date,
    item_key: item_id ?? `name:${name.toLowerCase()}`,
    about: { ...(item_id && { item_id }), name, unit },
    figures: { ...noItem, ...figuresOf(line) },
  };
}

export const noItem: ItemFigures = { sold_milli: 0, returned_milli: 0, sold_paise: 0, returned_paise: 0 };

export const addItemFigures = (a: ItemFigures, b: ItemFigures): ItemFigures => ({
  sold_milli: a.sold_milli + b.sold_milli,
  returned_milli: a.returned_milli + b.returned_milli,
  sold_paise: a.sold_paise + b.sold_paise,
  returned_paise: a.returned_paise + b.returned_paise,
});

const sold = ({ qty_milli, total_paise }: FiguresOfLine) => ({ sold_milli: qty_milli, sold_paise: total_paise });

const cameBack = ({ qty_milli, total_paise }: FiguresOfLine) => ({
  returned_milli: qty_milli,
  returned_paise: total_paise,
});

/** A debit note sells nothing more: it charges more for it. */
const charged = ({ total_paise }: FiguresOfLine) => ({ sold_paise: total_paise });
