import { handOn } from './hand-on.ts';

/**
 * Prints a PDF by the system's own dialog. A browser that shows no PDF (phones) gets it through the share sheet, where
 * printing is one of the choices, else as a download.
 */
export async function printFile(file: File): Promise<void> {
  if (!navigator.pdfViewerEnabled) {
    await handOn(file, async () => undefined);
    return;
  }
  const address = URL.createObjectURL(file);
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = address;
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.contentWindow?.print();
  // the dialog reads the file while it is open: both go when the page is used again
  addEventListener(
    'focus',
    () => {
      frame.remove();
      URL.revokeObjectURL(address);
    },
    { once: true },
  );
}
