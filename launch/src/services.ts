import * as analytics from '@rmp/analytics-service';
import * as analyticsConfig from '@rmp/analytics-service/config';
import * as inventory from '@rmp/inventory-service';
import * as inventoryConfig from '@rmp/inventory-service/config';
import * as notification from '@rmp/notification-service';
import * as notificationConfig from '@rmp/notification-service/config';
import * as payment from '@rmp/payment-service';
import * as paymentConfig from '@rmp/payment-service/config';
import * as sales from '@rmp/sales-service';
import * as salesConfig from '@rmp/sales-service/config';
import type { Environment, RunningService, SharedParts } from '@rmp/service-kit';
import * as tenant from '@rmp/tenant-service';
import * as tenantConfig from '@rmp/tenant-service/config';
import * as user from '@rmp/user-service';
import * as userConfig from '@rmp/user-service/config';
import type { LaunchedService } from './service-names.ts';

type Compose = (env: Environment, shared: SharedParts) => Promise<RunningService>;

/** How each service is put together from the environment. */
export const composers: Readonly<Record<LaunchedService, Compose>> = {
  user: (env, shared) => user.compose(userConfig.readConfig(env), shared),
  inventory: (env, shared) => inventory.compose(inventoryConfig.readConfig(env), shared),
  sales: (env, shared) => sales.compose(salesConfig.readConfig(env), shared),
  payment: (env, shared) => payment.compose(paymentConfig.readConfig(env), shared),
  tenant: (env, shared) => tenant.compose(tenantConfig.readConfig(env), shared),
  notification: (env, shared) => notification.compose(notificationConfig.readConfig(env), shared),
  analytics: (env, shared) => analytics.compose(analyticsConfig.readConfig(env), shared),
};
