import qrcode from 'qrcode-generator';

/**
 * A QR as one vector path in module units, without the quiet zone: a stroke of width 1 along the middle of each bar. Its
 * outline would be two and a half times as long, most of an invoice of 20 lines.
 */
export interface QrPath {
  readonly modules: number;
  readonly path: string;
}

/**
 * The smallest code that holds the text. Medium correction survives a crease and a thumb; low is for a text so long that
 * its modules would be too small to print.
 */
export function qrPath(text: string, correction: 'L' | 'M' = 'M'): QrPath {
  const code = qrcode(0, correction);
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const bars: string[] = [];
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      const start = column;
      while (column < modules && code.isDark(row, column)) column += 1;
      if (column > start) bars.push(`M${start} ${row + 0.5}H${column}`);
    }
  }
  return { modules, path: bars.join('') };
}
