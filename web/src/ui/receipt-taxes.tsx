import type { Row, Table } from '@rmp/invoice-document/sheet';

/** A letter's and a gap's width, in the size of the type. */
const LETTER_EM = 0.62;
const GAP_EM = 0.6;

/** Value and taxes by rate. Figures never wrap: the type shrinks until the longest row is as wide as the paper. */
export function ReceiptTaxes({ taxes: { columns, rows, total } }: { readonly taxes: Table }) {
  const all = total ? [...rows, total] : rows;
  const widthEm = columns.reduce((sum, { head }, at) => sum + GAP_EM + LETTER_EM * longest(head, all, at), 0);
  return (
    <table className="mt-2 w-full" style={{ fontSize: `min(0.75rem, ${(100 / widthEm).toFixed(2)}cqi)` }}>
      <thead>
        <tr className="border-b border-current">
          {columns.map(({ head, align }) => (
            <th key={head} className={CELL[align]}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map(({ cells, weight }, row) => (
          <tr key={row} className={weight === 'strong' ? 'border-t border-current font-bold' : ''}>
            {columns.map(({ head, align }, at) => (
              <td key={head} className={CELL[align]}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CELL = { left: 'text-left whitespace-nowrap', right: 'text-right whitespace-nowrap' } as const;

const longest = (head: string, rows: readonly Row[], at: number): number =>
  Math.max(head.length, ...rows.map(({ cells }) => (cells[at] ?? '').length));
