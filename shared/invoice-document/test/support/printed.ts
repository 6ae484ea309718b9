import type { PaperData, PaperKind, PaperOptions } from '@rmp/invoice-document';
import { paperDocument } from '@rmp/invoice-document/document';
import { isValidElement, type ReactNode } from 'react';

/** What nobody asked for is the plainest paper. */
const PLAIN: PaperOptions = { format: 'a4', copy: 'original', locale: 'en' };

/** Every text on a paper, in the order it is drawn, one a line. Engine primitives hold their text as children. */
export function printed<Kind extends PaperKind>(
  kind: Kind,
  data: PaperData[Kind],
  options: Partial<PaperOptions> = {},
): string {
  return textsIn(paperDocument(kind, data, { ...PLAIN, ...options })).join('\n');
}

/** The bars of the QR on a paper; nothing when there is none. */
export function drawnQr<Kind extends PaperKind>(
  kind: Kind,
  data: PaperData[Kind],
  options: Partial<PaperOptions> = {},
): string | undefined {
  return pathsIn(paperDocument(kind, data, { ...PLAIN, ...options }))[0];
}

interface Props {
  readonly children?: ReactNode;
  readonly d?: string;
  readonly render?: (at: { pageNumber: number; totalPages: number }) => string;
}

function textsIn(node: ReactNode): readonly string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => textsIn(child));
  if (!isValidElement<Props>(node)) return [];
  const { render, children } = node.props;
  return render ? [render({ pageNumber: 1, totalPages: 1 })] : textsIn(children);
}

function pathsIn(node: ReactNode): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => pathsIn(child));
  if (!isValidElement<Props>(node)) return [];
  const { d, children } = node.props;
  return d === undefined ? pathsIn(children) : [d];
}
