/**
 * Opens WhatsApp with the text written and, if a number is given, the contact chosen; the shopkeeper presses send. The
 * number is Indian, ten digits.
 */
export const whatsappUrl = ({ to, text }: { readonly to?: string | undefined; readonly text: string }): string =>
  `https://wa.me/${to === undefined ? '' : `91${to}`}?text=${encodeURIComponent(text)}`;
