import type { Sheet } from '@rmp/invoice-document/sheet';

/** What a roll shows of a paper: words and figures that are final, from `@rmp/invoice-document/sheet`. */
export type RollSheet = Pick<
  Sheet,
  | 'legend'
  | 'seller'
  | 'title'
  | 'copy'
  | 'cancelled'
  | 'number'
  | 'dated'
  | 'buyer'
  | 'ship_to'
  | 'facts'
  | 'roll_lines'
  | 'roll_sums'
  | 'total'
  | 'words'
  | 'settlement'
  | 'balance'
  | 'taxes'
  | 'roll_remarks'
  | 'registration'
  | 'bank'
  | 'terms'
  | 'signature'
  | 'logo'
  | 'qr'
  | 'thanks'
>;
