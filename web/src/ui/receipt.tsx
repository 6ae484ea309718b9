import { formatRupees } from './format.ts';

export interface ReceiptProps {
  /** Name, address, numbers of the shop; the first is the largest. */
  readonly head: readonly string[];
  readonly title: string;
  readonly number: string;
  readonly when: string;
  readonly customer?: string | undefined;
  readonly lines: readonly ReceiptLine[];
  readonly sums: readonly ReceiptSum[];
  readonly total: ReceiptSum;
  readonly tenders: readonly ReceiptSum[];
  /** Boxed: what is still to be paid. */
  readonly balance?: ReceiptSum | undefined;
  readonly foot: readonly string[];
}

export interface ReceiptLine {
  readonly name: string;
  /** `1.250 kg x 160.00` */
  readonly detail: string;
  readonly paise: number;
}

export interface ReceiptSum {
  readonly label: string;
  readonly paise: number;
}

/** The bill as the 80 mm printer prints it, to look at: black on white in every theme. */
export function Receipt(props: ReceiptProps) {
  const { head, title, number, when, customer, lines, sums, total, tenders, balance, foot } = props;
  return (
    <article className="mx-auto w-full max-w-80 bg-[#fff] p-4 text-sm leading-snug text-[#000]">
      <header className="border-b-2 border-current pb-2 text-center">
        {head.map((line, index) => (
          <p key={line} className={index === 0 ? 'text-lg font-bold' : ''}>
            {line}
          </p>
        ))}
      </header>
      <p className="pt-2 text-center font-bold">{title}</p>
      <p className="flex flex-wrap justify-between gap-x-2">
        <b>{number}</b>
        <span className="whitespace-nowrap">{when}</span>
      </p>
      {customer !== undefined && <p>{customer}</p>}
      <ol className={DASHED}>
        {lines.map((line, index) => (
          <li key={index} className="py-0.5">
            <b>{line.name}</b>
            <SumRow label={line.detail} paise={line.paise} />
          </li>
        ))}
      </ol>
      <div className={DASHED}>
        {sums.map((sum) => (
          <SumRow key={sum.label} {...sum} />
        ))}
        <p className="flex justify-between gap-2 text-lg font-extrabold">
          <span>{total.label}</span>
          <span>{formatRupees(total.paise)}</span>
        </p>
      </div>
      <div className={DASHED}>
        {tenders.map((sum) => (
          <SumRow key={sum.label} {...sum} />
        ))}
      </div>
      {balance && (
        <p className="mt-1 flex justify-between gap-2 border-[2.5px] border-current px-2 py-1.5 font-bold">
          <span>{balance.label}</span>
          <span>{formatRupees(balance.paise)}</span>
        </p>
      )}
      <footer className="mt-2 border-t-2 border-current pt-2 text-center">
        {foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

const DASHED = 'mt-2 border-t-2 border-dashed border-current pt-1.5';

function SumRow({ label, paise }: ReceiptSum) {
  return (
    <span className="flex justify-between gap-2">
      <span>{label}</span>
      <span>{formatRupees(paise).replace('₹', '')}</span>
    </span>
  );
}
