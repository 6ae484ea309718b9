import type { salesContract } from '@rmp/contracts/sales';
import type { Locale } from '#platform/look.ts';
import { bffFetch, bffRoute } from '#platform/bff.ts';

/** The paper of a bill that has reached the server, as a file to hand on. */
export async function billPdf(
  saleId: string,
  number: string,
  locale: Locale,
  format: 'a4' | '80mm' = 'a4',
): Promise<File> {
  const answer = await bffFetch(`/api/sales/sales/${saleId}/invoice?format=${format}&locale=${locale}`);
  return new File([await answer.blob()], fileName(number), { type: 'application/pdf' });
}

/** A link that opens this bill alone, as an address that opens WhatsApp with it; nothing when it made none. */
export async function whatsappAddress(saleId: string, mobile: string, locale: Locale): Promise<string | undefined> {
  const made = await shareInvoice({
    params: { sale_id: saleId },
    body: { channel: 'whatsapp', to: mobile, locale },
  });
  return made.whatsapp_url;
}

const shareInvoice = bffRoute<(typeof salesContract)['shareInvoice']>(
  'sales',
  'POST',
  '/sales/{sale_id}/share_invoice',
);

/** Puts a file into the device's downloads. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(address);
}

export const canShareFile = (file: File): boolean => navigator.canShare?.({ files: [file] }) ?? false;

/** Numbers have slashes, file names have none. */
const fileName = (number: string): string => `${number.replaceAll('/', '-')}.pdf`;
