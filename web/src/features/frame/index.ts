export { ShopNav, ShopPages } from './shop-nav.tsx';
export { SyncBadge } from './sync-badge.tsx';
