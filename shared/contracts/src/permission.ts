/** Everything a person may be allowed to do. Roles are sets of these; routes name the one they need. */
export const permissions = [
  'tenant:read',
  'tenant:write',
  'devices:read',
  'devices:register',
  'devices:manage',
  'users:read',
  'users:manage',
  'api_keys:manage',
  'items:read',
  'items:write',
  'stock:adjust',
  'sales:read',
  'sales:write',
  'sales:amend',
  'reports:read',
  'events:read',
  'messages:read',
  'messages:write',
  'templates:write',
  'consents:read',
  'consents:write',
  'webhooks:manage',
  'customers:read',
  'customers:write',
  'khata:read',
  'khata:forgive',
  'payments:read',
  'payments:write',
  'payments:verify',
  'upi:manage',
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ['owner', 'manager', 'cashier', 'stock', 'accountant'] as const;
export type Role = (typeof roles)[number];

const counter = [
  'tenant:read',
  'devices:read',
  'devices:register',
  'items:read',
  'sales:read',
  'sales:write',
  'messages:read',
  'messages:write',
  'consents:read',
  'consents:write',
  'customers:read',
  'customers:write',
  'khata:read',
  'payments:read',
  'payments:write',
] as const;

/** What each role may do. A manager may also be given `users:manage` by the owner, per person. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  manager: [
    ...counter,
    'devices:manage',
    'users:read',
    'items:write',
    'stock:adjust',
    'sales:amend',
    'reports:read',
    'templates:write',
    'khata:forgive',
    'payments:verify',
  ],
  cashier: counter,
  stock: ['tenant:read', 'devices:read', 'devices:register', 'items:read', 'items:write', 'stock:adjust'],
  accountant: [
    'tenant:read',
    'devices:read',
    'items:read',
    'sales:read',
    'reports:read',
    'events:read',
    'users:read',
    'messages:read',
    'consents:read',
    'customers:read',
    'khata:read',
    'payments:read',
  ],
};

/** What an owner may grant beyond the role. */
export const grantable = ['users:manage'] as const satisfies readonly Permission[];
