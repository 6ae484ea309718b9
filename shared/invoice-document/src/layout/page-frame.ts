import { Page, Text } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { createElement } from 'react';
import type { Sheet } from '../sheet/sheet.ts';
import { faceFor, FONT_FAMILY } from './fonts.ts';
import type { PageSize } from './page-sizes.ts';
import { printable } from './printable.ts';
import { QUIET_INK, type } from './type.ts';

/** What is the same on all pages of a document. */
export interface PageFrame {
  readonly size: PageSize;
  /** Whose paper this is; from the second page on, above everything. */
  readonly continued: string;
  readonly page: Sheet['page'];
  /** The engine breaks the whole document itself and counts its pages apart from those of other copies. */
  readonly isUndivided?: boolean;
  /** Documents in the file that have the same pages: one, unless told. */
  readonly copies?: number;
}

/** One page, or as many as its content takes. */
export function pageOf(frame: PageFrame, content: readonly ReactElement[]): ReactElement {
  const { width, height, margin, body } = frame.size;
  const style = {
    fontFamily: FONT_FAMILY,
    paddingTop: margin,
    paddingBottom: margin + body,
    paddingHorizontal: margin,
  };
  return createElement(Page, { size: { width, height }, style }, pageNumber(frame), continued(frame), ...content);
}

/** Where a page stands in the file, and in its own part of it. */
interface PagePlace {
  readonly pageNumber: number;
  readonly totalPages?: number;
  readonly subPageNumber?: number;
  readonly subPageTotalPages?: number;
}

/** On every page, so that a lost one is noticed. */
function pageNumber(frame: PageFrame): ReactElement {
  const { size, page: inWords } = frame;
  return createElement(Text, {
    fixed: true,
    style: {
      ...type(size.body * 0.8, 'regular', QUIET_INK),
      position: 'absolute',
      top: size.height - size.margin,
      left: size.margin,
      right: size.margin,
      textAlign: 'right',
    },
    render: (place: PagePlace) => inWords(...countedIn(frame, place)),
  });
}

function continued(frame: PageFrame): ReactElement {
  const { size, continued: line } = frame;
  return createElement(Text, {
    fixed: true,
    style: {
      ...type(size.body * 0.8, 'regular', QUIET_INK),
      ...faceFor(line),
      position: 'absolute',
      top: size.margin * 0.4,
      left: size.margin,
      right: size.margin,
    },
    render: (place: PagePlace) => (countedIn(frame, place)[0] === 1 ? '' : printable(line)),
  });
}

/** Which page of how many of its own copy. The engine asks first without knowing how many there are. */
function countedIn(
  { isUndivided = false, copies = 1 }: PageFrame,
  { pageNumber: at, totalPages: all = at, subPageNumber = 1, subPageTotalPages = 1 }: PagePlace,
): readonly [page: number, pages: number] {
  if (isUndivided) return [subPageNumber, subPageTotalPages];
  const pages = all / copies;
  return Number.isInteger(pages) ? [((at - 1) % pages) + 1, pages] : [at, all];
}
