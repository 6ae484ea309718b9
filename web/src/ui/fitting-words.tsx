export interface FittingWordsProps {
  readonly label: string;
  /** For large text, where the whole would be cut. */
  readonly short?: string | undefined;
}

/** Words on something that cannot grow: large text shows the short form, and a reader always hears the whole. */
export function FittingWords({ label, short }: FittingWordsProps) {
  if (short === undefined) return <span className="max-w-full">{label}</span>;
  return (
    <>
      <span className="at-normal-text max-w-full">{label}</span>
      <span className="at-large-text max-w-full">
        <span aria-hidden="true">{short}</span>
        <span className="sr-only">{label}</span>
      </span>
    </>
  );
}
