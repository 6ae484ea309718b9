/** The services this launcher starts, in the order it prints them. */
export const serviceNames = ['user', 'inventory', 'sales', 'payment', 'tenant', 'notification', 'analytics'] as const;

export type LaunchedService = (typeof serviceNames)[number];

/** Everything that answers on a port of its own: the services, and the bff in front of them. */
export const partNames = [...serviceNames, 'bff'] as const;

export type LaunchedPart = (typeof partNames)[number];
