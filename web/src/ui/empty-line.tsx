/** What an empty place teaches: the next act, in one line, inside the thing that will fill. */
export function EmptyLine({ text }: { readonly text: string }) {
  return <p className="flex min-h-row items-center justify-center px-6 py-2 text-center text-md text-ink-2">{text}</p>;
}
