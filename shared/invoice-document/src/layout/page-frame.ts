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
  /** The engine breaks the whole document itself: its pages are counted apart from those of other copies. */
  readonly isUndivided?: boolean;
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
function pageNumber({ size, page: inWords, isUndivided = false }: PageFrame): ReactElement {
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
    render: ({ pageNumber, totalPages, subPageNumber, subPageTotalPages }: PagePlace) =>
      isUndivided ? inWords(subPageNumber ?? 1, subPageTotalPages ?? 1) : inWords(pageNumber, totalPages ?? pageNumber),
  });
}

function continued({ size, continued: line, isUndivided = false }: PageFrame): ReactElement {
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
    render: ({ pageNumber, subPageNumber }: PagePlace) =>
      (isUndivided ? subPageNumber : pageNumber) === 1 ? '' : printable(line),
  });
}
