/** The services this launcher starts, in the order it prints them. Later steps add payment and the bff. */
export const serviceNames = ['user', 'inventory', 'sales', 'tenant', 'notification', 'analytics'] as const;

export type LaunchedService = (typeof serviceNames)[number];
