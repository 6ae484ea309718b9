/** Every service with its public port (design section 3). Names are also database suffixes and event sources. */
export const servicePorts = {
  user: 8001,
  inventory: 8002,
  sales: 8003,
  payment: 8004,
  tenant: 8005,
  notification: 8006,
  analytics: 8008,
} as const;

export type ServiceName = keyof typeof servicePorts;

/** Where the bff answers. It is no service: it has no database and publishes nothing. */
export const bffPort = 8000;
