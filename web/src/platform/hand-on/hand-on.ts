/** Whether a paper went to its customer, or waits for another press. */
export type HandedOn = { readonly is: 'done' } | { readonly is: 'ready'; readonly again: () => Promise<HandedOn> };

const DONE: HandedOn = { is: 'done' };

/**
 * Gives a paper to its customer: through the phone's own share sheet, else as a link in WhatsApp, else as a download.
 * `link` is asked for only when it is needed; without one the file is downloaded.
 */
export async function handOn(file: File, link: () => Promise<string | undefined>): Promise<HandedOn> {
  if (navigator.canShare?.({ files: [file] })) return shareFile(file);

  const address = await link();
  if (address !== undefined) return openWhatsapp(address);
  download(file);
  return DONE;
}

/** Puts a file into the device's downloads. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A browser lets a page share only shortly after a press; then the file waits for the next one. */
async function shareFile(file: File): Promise<HandedOn> {
  try {
    await navigator.share({ files: [file] });
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'NotAllowedError';
    if (isLate) return { is: 'ready', again: () => shareFile(file) };
  }
  return DONE;
}

/** A browser that lets no page be opened long after a press wants another one. */
async function openWhatsapp(address: string): Promise<HandedOn> {
  const opened = open(address, '_blank');
  if (!opened) return { is: 'ready', again: () => openWhatsapp(address) };
  opened.opener = null;
  return DONE;
}
