/** The services this launcher starts, in the order it prints them. Later steps add the bff. */
export const serviceNames = ['user', 'inventory', 'sales', 'payment', 'tenant', 'notification', 'analytics'] as const;

export type LaunchedService = (typeof serviceNames)[number];
