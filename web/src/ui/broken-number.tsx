import { Fragment } from 'react';

/** Words with a document's number in them: where it needs two lines, it is broken after a stroke and not in its digits. */
export function BrokenNumber({ text }: { readonly text: string }) {
  return text.split('/').map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}
