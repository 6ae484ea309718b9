export { ShopNav, ShopPages } from './shop-nav.tsx';
export type { NavPage } from './shop-nav.tsx';
export { SyncBadge } from './sync-badge.tsx';
