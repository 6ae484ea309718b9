import type { Renderer } from '@rmp/invoice-document/worker';
import type { KitDeps } from '@rmp/service-kit';
import type { Neighbours } from './copies/neighbours.ts';
import type { Messenger } from './share/messenger.ts';

/** What a use case of sales may ask for. */
export interface SalesDeps extends KitDeps {
  /** The owners of what we keep copies of, for the request that comes before the copy. */
  readonly neighbours: Neighbours;
  /** Puts documents on paper, in a thread of its own. */
  readonly renderer: Renderer;
  /** The same for registers, which take seconds: no invoice waits behind one. */
  readonly registers: Renderer;
  readonly messenger: Messenger;
  readonly publicUrl: string;
}
