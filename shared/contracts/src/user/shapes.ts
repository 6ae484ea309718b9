import * as z from 'zod';
import { grantable, roles } from '../permission.ts';
import {
  Address,
  DeviceId,
  Email,
  Gstin,
  Instant,
  Mobile,
  Name,
  StateCode,
  TenantId,
  UserId,
  Username,
} from '../primitives/index.ts';
import { SellerKind } from '../tenant/shapes.ts';
import { bearerSecret } from '../primitives/bearer-secret.ts';

export const PASSWORD_CHARACTERS_MIN = 8;
/** bcrypt reads 72 bytes and silently drops the rest, so more is refused. */
export const PASSWORD_BYTES_MAX = 72;
export const GRANTS_MAX = 10;
export const KEYS_MAX = 10;

const bytesOf = (value: string): number => new TextEncoder().encode(value).length;

/** A password being chosen: at least 8 characters, at most 72 bytes of UTF-8 after Unicode normalisation (NFC). */
export const NewPassword = z
  .string()
  .normalize('NFC')
  .min(PASSWORD_CHARACTERS_MIN)
  .max(PASSWORD_BYTES_MAX, { abort: true })
  .refine((value) => !value.includes('\0'), 'must not contain NUL')
  .refine((value) => bytesOf(value) <= PASSWORD_BYTES_MAX, 'must be at most 72 bytes of UTF-8');

/** A password being tried: any text. Whether it could ever have been chosen is not said. */
export const GivenPassword = z.string().normalize('NFC').min(1).max(200);

export const RefreshToken = bearerSecret('rt', 'a refresh token');

export const Role = z.enum(roles);
export const Grant = z.enum(grantable);
export const UserStatus = z.enum(['active', 'disabled']);

/** A user as shown: never with anything made from the password. */
export const User = z
  .object({
    tenant_id: TenantId,
    user_id: UserId,
    username: Username,
    name: Name.optional(),
    mobile: Mobile.optional(),
    email: Email.optional(),
    role: Role,
    /** Permissions the owner gave beyond the role. */
    grants: z.array(Grant).max(GRANTS_MAX).readonly(),
    status: UserStatus,
    created_at: Instant,
    updated_at: Instant,
    seq: z.int().min(1),
  })
  .meta({ id: 'User' });
export type User = z.output<typeof User>;

/** The shop as it was registered; tenant_service owns what becomes of it. */
export const RegisteredShop = z
  .object({
    tenant_id: TenantId,
    business_name: Name,
    seller_kind: SellerKind,
    gstin: Gstin.optional(),
    state_code: StateCode,
    address: Address.optional(),
    mobile: Mobile,
    email: Email,
    registered_at: Instant,
  })
  .meta({ id: 'RegisteredShop' });
export type RegisteredShop = z.output<typeof RegisteredShop>;

/** The body of `POST /register`. The tenant id is the call's own id. */
export const Registration = z
  .strictObject({
    tenant_id: TenantId,
    username: Username,
    mobile: Mobile,
    password: NewPassword,
    email: Email,
    business_name: Name,
    gstin: Gstin.optional(),
    state_code: StateCode.optional(),
    seller_kind: SellerKind.optional(),
    address: Address.optional(),
  })
  .meta({ id: 'Registration' });
export type Registration = z.output<typeof Registration>;

export const Registered = z.object({ user: User, tenant: RegisteredShop }).meta({ id: 'Registered' });
export type Registered = z.output<typeof Registered>;

export const Credentials = z
  .strictObject({ tenant_id: TenantId, username: Username, password: GivenPassword, device_id: DeviceId.optional() })
  .meta({ id: 'Credentials' });
export type Credentials = z.output<typeof Credentials>;

export const RefreshTokenBody = z.strictObject({ refresh_token: RefreshToken }).meta({ id: 'RefreshTokenBody' });

/** What signing in and refreshing answer. `expires_in` is in seconds, as RFC 6749 has it. */
export const SignedIn = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int().min(1),
    refresh_token: RefreshToken,
    user: User,
  })
  .meta({ id: 'SignedIn' });
export type SignedIn = z.output<typeof SignedIn>;

/** What those who manage users may change about one. */
export const UserPatch = z
  .strictObject({
    name: Name.optional(),
    mobile: Mobile.optional(),
    email: Email.optional(),
    role: Role.optional(),
    status: UserStatus.optional(),
    grants: z.array(Grant).max(GRANTS_MAX).readonly().optional(),
  })
  .meta({ id: 'UserPatch' });
export type UserPatch = z.output<typeof UserPatch>;

/** What everybody may change about themselves. A new password needs the present one and ends all other sessions. */
export const ProfilePatch = z
  .strictObject({
    name: Name.optional(),
    mobile: Mobile.optional(),
    email: Email.optional(),
    password: z.strictObject({ current: GivenPassword, new: NewPassword }).optional(),
    /** The session to keep when the password changes. */
    refresh_token: RefreshToken.optional(),
  })
  .meta({ id: 'ProfilePatch' });
export type ProfilePatch = z.output<typeof ProfilePatch>;

/** The public keys that check our access tokens (RFC 7517, RFC 8037). */
export const KeySet = z
  .object({
    keys: z
      .array(
        z.object({
          kty: z.literal('OKP'),
          crv: z.literal('Ed25519'),
          x: z.string(),
          kid: z.string(),
          alg: z.literal('EdDSA'),
          use: z.literal('sig'),
        }),
      )
      .max(KEYS_MAX)
      .readonly(),
  })
  .meta({ id: 'KeySet' });
export type KeySet = z.output<typeof KeySet>;
