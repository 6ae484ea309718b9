export { ShopNav, ShopPages } from './shop-nav.tsx';
export { ShopName } from './shop-name.tsx';
export { SyncBadge } from './sync-badge.tsx';
