import { useEffect, useState } from 'react';
import { encode } from 'uqr';

/** After the last digit the code waits this long, so that a phone never sees a half-typed amount. */
const QUIET_MS = 150;

/** From here on a text has low correction, or its modules were too small: a signed code, a payee's name percent-encoded. */
const LONG_TEXT = 200;

/** The code of `text` as one path, redrawn when the text has been still for 150 ms. */
export function QrPath({ text }: { readonly text: string }) {
  const settled = useSettled(text);
  const { data, size } = encode(settled, { ecc: settled.length < LONG_TEXT ? 'M' : 'L', border: 0 });
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
      data-text={settled}
      className="size-full"
    >
      <path fill="#000" d={pathOf(data)} />
    </svg>
  );
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = setTimeout(() => settle(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}

function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
}
