import { Fragment } from 'react';

/** Facts in one line, a dot between two. Where they need two lines, none of them is broken: no date ends in `22-11-`. */
export function Parts({ parts }: { readonly parts: readonly string[] }) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && ' · '}
      <span className="inline-block max-w-full">{part}</span>
    </Fragment>
  ));
}
