import type { KitDeps } from '@rmp/service-kit';
import type { Neighbours } from './copies/neighbours.ts';

/** What a use case of sales may ask for. */
export interface SalesDeps extends KitDeps {
  /** The owners of what we keep copies of, for the request that comes before the copy. */
  readonly neighbours: Neighbours;
}
