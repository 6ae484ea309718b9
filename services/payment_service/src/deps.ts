import type { Renderer } from '@rmp/invoice-document/worker';
import type { KitDeps } from '@rmp/service-kit';
import type { SecretBox } from './upi/secret-box.ts';

/** What a use case of payment may ask for. */
export interface PaymentDeps extends KitDeps {
  readonly secretBox: SecretBox;
  /** Puts receipts on paper, in a thread of its own. */
  readonly renderer: Renderer;
}
