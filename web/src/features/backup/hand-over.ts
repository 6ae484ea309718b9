/** Puts a file among the downloads of this phone or computer. */
export function keepFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // the browser reads it after the press has been dealt with
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const canSend = (file: File): boolean =>
  typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });

/** Opens the phone's share sheet. Closing it is an answer, too. */
export async function sendFile(file: File): Promise<void> {
  await navigator.share({ files: [file] }).catch(() => undefined);
}
