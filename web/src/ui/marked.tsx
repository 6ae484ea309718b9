/** A text with the part that was searched for underlined. */
export function Marked({ text, part }: { readonly text: string; readonly part: string }) {
  const at = part === '' ? -1 : text.toLocaleLowerCase().indexOf(part.toLocaleLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <u className="underline-offset-3">{text.slice(at, at + part.length)}</u>
      {text.slice(at + part.length)}
    </>
  );
}
