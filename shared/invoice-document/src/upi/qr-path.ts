import qrcode from 'qrcode-generator';

/** A QR as one vector path of horizontal bars in module units, without the quiet zone. */
export interface QrPath {
  readonly modules: number;
  readonly path: string;
}

/** Medium correction survives a crease and a thumb; the version is the smallest that holds the text. */
export function qrPath(text: string): QrPath {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const bars: string[] = [];
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      const start = column;
      while (column < modules && code.isDark(row, column)) column += 1;
      if (column > start) bars.push(`M${start} ${row}h${column - start}v1h-${column - start}z`);
    }
  }
  return { modules, path: bars.join('') };
}
