import { handOn } from './hand-on.ts';

const FRAME = 'printed-file';

/**
 * Prints a PDF by the system's own dialog. A browser that shows no PDF (phones) gets it through the share sheet, where
 * printing is one of the choices, else as a download.
 */
export async function printFile(file: File): Promise<void> {
  if (!navigator.pdfViewerEnabled) {
    await handOn(file, () => Promise.resolve(undefined));
    return;
  }
  forgetLast();
  const frame = document.createElement('iframe');
  frame.id = FRAME;
  frame.title = file.name;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // without any size, but there: a frame that is hidden loads no PDF
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  frame.src = URL.createObjectURL(file);
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.contentWindow?.print();
}

/** The dialog reads the file as long as it is open, so it goes when the next one comes. */
function forgetLast(): void {
  const last = document.getElementById(FRAME);
  if (!(last instanceof HTMLIFrameElement)) return;
  URL.revokeObjectURL(last.src);
  last.remove();
}
