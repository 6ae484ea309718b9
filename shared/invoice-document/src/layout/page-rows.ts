import type { LabelledParty, Row, Sheet, Table } from '../sheet/sheet.ts';
import { endHeight } from './closing-heights.ts';
import { filledPages } from './filled-pages.ts';
import type { FittedTable } from './fit-columns.ts';
import { LOGO, nameSize } from './page-head.ts';
import type { PageSize } from './page-sizes.ts';
import type { TableLooks } from './table-view.ts';
import { heightOf, linesHeight } from './text-width.ts';
import { LINE_HEIGHT } from './type.ts';

/** Up to here the engine finds the page breaks itself. */
const ROWS_UNDIVIDED_MAX = 30;

/** The head of a table and the room nobody counted. */
const SPARE_ROWS = 2.5;

/**
 * The rows of a long table, page by page. The engine lays the whole rest of a document out again at every break, which
 * takes seconds for 200 lines; given pages that are full already it has no break to look for. Heights are estimated
 * rather too high; where one is too low after all, the engine still breaks the page.
 */
export function rowsByPage(
  sheet: Sheet,
  table: Table,
  fitted: FittedTable,
  looks: TableLooks,
  size: PageSize,
): readonly (readonly Row[])[] {
  if (table.rows.length <= ROWS_UNDIVIDED_MAX) return [table.rows];

  const rowRoom = fitted.fontSize * LINE_HEIGHT + 2 * looks.rowPadding;
  const pageRoom = size.height - 2 * size.margin - size.body - SPARE_ROWS * rowRoom;
  return filledPages(table.rows, rowHeightIn(table, fitted, looks), {
    first: pageRoom - headHeight(sheet, size),
    next: pageRoom,
  });
}

/** Whether a table with these looks, and all that stands around it, is one page. */
export function isOnePage(sheet: Sheet, table: Table, fitted: FittedTable, looks: TableLooks, size: PageSize): boolean {
  const heightOfRow = rowHeightIn(table, fitted, looks);
  const rows = table.rows.reduce((height, row) => height + heightOfRow(row), 0);
  const headAndSums = 2 * (fitted.fontSize * LINE_HEIGHT + 2 * looks.rowPadding);
  const room = size.height - 2 * size.margin - size.body;
  return headHeight(sheet, size) + headAndSums + rows + endHeight(sheet, size) <= room;
}

function rowHeightIn({ columns }: Table, { fontSize, widths }: FittedTable, { room, rowPadding }: TableLooks) {
  const wide = columns.findIndex(({ isWide }) => isWide);
  const nameWidth = (widths[wide] ?? 0) - room.cellPadding;
  return ({ cells }: Row): number => heightOf(cells[wide] ?? '', fontSize, nameWidth) + 2 * rowPadding + 0.5;
}

/** Room the head of the first page takes: the higher of the two blocks above the rule, and of those below it. */
function headHeight(sheet: Sheet, size: PageSize): number {
  const { body, width, margin } = size;
  const room = width - 2 * margin;
  const { seller, title, legend, buyer, ship_to, facts, logo, registration } = sheet;
  const line = body * LINE_HEIGHT;
  const sellerWidth = room * 0.58 - (logo ? size.width * LOGO.width + body * 1.2 : 0);

  const sellerHeight =
    heightOf(seller.name, nameSize(sheet, size), sellerWidth) + linesHeight(seller.lines, body, sellerWidth) + line;
  const titleHeight =
    linesHeight(title, body * 1.3, room * 0.38) +
    line +
    heightOf(legend ?? '', body, room * 0.38) +
    3 * line +
    (registration?.qr ? size.signedQr : 0);
  const partyWidth = room * (ship_to ? 0.27 : 0.36);
  const partyHeight = Math.max(
    ...[buyer, ...(ship_to ? [ship_to] : [])].map((party) => heightOfParty(party, body, partyWidth)),
  );
  const factsHeight = Math.ceil((facts.length + 2) / 2) * (2 * line + 3);
  const logoHeight = logo ? LOGO.height * body : 0;
  const registrationHeight = registration ? 4 * body : 0;
  return (
    Math.max(sellerHeight, titleHeight, logoHeight) +
    Math.max(partyHeight, factsHeight) +
    registrationHeight +
    3.5 * body
  );
}

function heightOfParty({ name, lines }: LabelledParty, body: number, width: number): number {
  return 2 * body * LINE_HEIGHT + heightOf(name, body * 1.2, width) + linesHeight(lines, body, width);
}
