import * as z from 'zod';
import { isFinancialYearLabel } from '@rmp/gst';
import {
  Address,
  BusinessDate,
  DeviceId,
  Email,
  Gstin,
  Instant,
  Mobile,
  Name,
  Pin,
  requiredText,
  StateCode,
  TenantId,
  text,
  UserId,
} from '../primitives/index.ts';
import { bearerSecret } from '../primitives/bearer-secret.ts';
import { CounterStops } from './counter-stops.ts';
import { PaperSettings } from './paper.ts';

/** What kind of seller the shop is decides what it may print (CGST Act s.10, s.31, s.32). */
export const SellerKind = z.enum(['unregistered', 'composition', 'regular']);
export type SellerKind = z.output<typeof SellerKind>;

export const SELLER_KINDS_MAX = 50;

/** A kind with the day it begins to hold; documents are computed by the kind of their own date. */
export const SellerKindFrom = z.object({ seller_kind: SellerKind, from_date: BusinessDate });

/** Of a whole year: up to ten lakh crore. */
const Turnover = z.int().min(0).max(1_000_000_000_000_000);

/** A financial year as its annual return tells it: the turnover, all branches under one PAN together, and the filing. */
export const YearTurnover = z.strictObject({
  /** `2526` is April 2025 to March 2026. */
  financial_year: z.string().refine(isFinancialYearLabel, 'must be two years in a row, like 2526'),
  turnover_paise: Turnover,
  /** When its annual return was filed: after that day no note lowers the tax of its bills (Act s.34(2)). */
  annual_return_date: BusinessDate.optional(),
});
export type YearTurnover = z.output<typeof YearTurnover>;

export const TURNOVERS_MAX = 20;

/**
 * From that day on small sales (below the dated limit of CGST Act s.31(3)(b)) are memos, or each has its own invoice.
 * Changes are kept, oldest first: a bill that comes late is judged by the switch of its own day.
 */
export const MemosFrom = z.object({ from_date: BusinessDate, is_on: z.boolean() });
export type MemosFrom = z.output<typeof MemosFrom>;

export const MEMO_CHANGES_MAX = 400;

/** One tenant is one GSTIN in one State. */
export const Tenant = z
  .object({
    tenant_id: TenantId,
    business_name: Name,
    /** Oldest first, each until the next begins. */
    seller_kinds: z.array(SellerKindFrom).min(1).max(SELLER_KINDS_MAX).readonly(),
    gstin: Gstin.optional(),
    state_code: StateCode,
    address: Address.optional(),
    /** Town and postal code, as e-invoices and e-way bills ask for them beside the address. */
    place: requiredText(100).optional(),
    pin: Pin.optional(),
    mobile: Mobile.optional(),
    email: Email.optional(),
    upi_id: text(80).optional(),
    /** The books are closed up to this day and with it: the returns of those periods are filed. */
    locked_until: BusinessDate.optional(),
    /** Highest turnover of any financial year since 2017-18: above the dated limit bills to businesses need an IRN. */
    highest_turnover_paise: Turnover.optional(),
    /** Turnover year by year: that of the year before decides how many digits of HSN a bill needs. */
    turnovers: z.array(YearTurnover).max(TURNOVERS_MAX).readonly().optional(),
    paper: PaperSettings.optional(),
    /** Warnings that stop a cashier at the counter. */
    counter_stops: CounterStops.optional(),
    /** Whether small sales are memos, which one document of their day carries; off where the owner never said so. */
    memos: z.array(MemosFrom).max(MEMO_CHANGES_MAX).readonly().optional(),
    status: z.enum(['open', 'closed']),
    created_at: Instant,
    updated_at: Instant,
    seq: z.int().min(1),
  })
  .meta({ id: 'Tenant' });
export type Tenant = z.output<typeof Tenant>;

/** Counts the exchanges of a device with us: a copy of the device is behind as soon as one of them was here. */
export const Epoch = z.int().min(0).max(1_000_000_000);
export type Epoch = z.output<typeof Epoch>;

const PENDING_MAX = 1_000_000;

/** A device owns its series, one per document kind; a prefix is never given twice. */
export const Device = z
  .object({
    tenant_id: TenantId,
    device_id: DeviceId,
    name: Name,
    prefix: z.string().regex(/^[A-Z]{1,3}$/),
    status: z.enum(['active', 'revoked']),
    registered_by: UserId,
    registered_at: Instant,
    revoked_at: Instant.optional(),
    /** When it last brought what was made on it, or asked whether all is well. */
    last_sync_at: Instant.optional(),
    /** What it said then: how many commands it still holds. */
    pending: z.int().min(0).max(PENDING_MAX).optional(),
    /** It was a copy of this device: a cloned profile or a restored backup. */
    copy_of: DeviceId.optional(),
    seq: z.int().min(1),
  })
  .meta({ id: 'Device' });
export type Device = z.output<typeof Device>;

/** An address in the UPI world: `name@bank` (NPCI virtual payment address). */
export const UpiId = text(80).regex(/^[A-Za-z0-9.-]{2,}@[A-Za-z0-9.-]{2,}$/, 'must look like name@bank');

/** Only what is given changes; `null` clears what a shop may be without. */
export const TenantPatch = z
  .strictObject({
    business_name: Name.optional(),
    address: Address.nullable().optional(),
    place: requiredText(100).nullable().optional(),
    pin: Pin.nullable().optional(),
    mobile: Mobile.optional(),
    email: Email.nullable().optional(),
    upi_id: UpiId.nullable().optional(),
    /** Closes the books up to a day, or opens them again with `null`. */
    locked_until: BusinessDate.nullable().optional(),
    /** Given whole: what is not in it is gone. */
    turnovers: z.array(YearTurnover).max(TURNOVERS_MAX).readonly().nullable().optional(),
    highest_turnover_paise: Turnover.nullable().optional(),
    /** Given whole: what is not in it is gone. */
    paper: PaperSettings.nullable().optional(),
    /** Given whole: what is not in it warns and goes on. */
    counter_stops: CounterStops.nullable().optional(),
    /** Switches memos for small sales on or off, from today on. */
    memos_on: z.boolean().optional(),
    gstin: Gstin.optional(),
    state_code: StateCode.optional(),
    seller_kind: SellerKind.optional(),
    /** The day the given `seller_kind` begins to hold. */
    from_date: BusinessDate.optional(),
  })
  .refine((patch) => (patch.seller_kind === undefined) === (patch.from_date === undefined), {
    error: 'seller_kind and from_date go together',
    path: ['from_date'],
  })
  .meta({ id: 'TenantPatch' });
export type TenantPatch = z.output<typeof TenantPatch>;

export const NewDevice = z.strictObject({ device_id: DeviceId.optional(), name: Name }).meta({ id: 'NewDevice' });
export type NewDevice = z.output<typeof NewDevice>;

/** What a device itself holds, beside its user's session: it authenticates what was made on the device. */
export const DeviceKey = bearerSecret('dk', 'a device key');

/** The body of `POST /devices/enrol`. The name counts when the device is new. */
export const DeviceEnrolment = z.strictObject({ device_id: DeviceId, name: Name }).meta({ id: 'DeviceEnrolment' });
export type DeviceEnrolment = z.output<typeof DeviceEnrolment>;

/** A device with its new key. The key is in this one answer and nowhere else; we keep its hash. */
export const EnrolledDevice = Device.extend({ device_key: DeviceKey }).meta({ id: 'EnrolledDevice' });
export type EnrolledDevice = z.output<typeof EnrolledDevice>;

/** People whose commands one device may bring. */
export const DEVICE_PEOPLE_MAX = 50;

/** The body of `POST /devices/authenticate`: the key says the shop, too. */
export const DeviceProof = z.strictObject({ device_id: DeviceId, device_key: DeviceKey }).meta({ id: 'DeviceProof' });
export type DeviceProof = z.output<typeof DeviceProof>;

/** A device that proved itself, with everybody who ever signed in on it. */
export const ProvenDevice = Device.extend({
  people: z.array(UserId).max(DEVICE_PEOPLE_MAX).readonly(),
}).meta({ id: 'ProvenDevice' });
export type ProvenDevice = z.output<typeof ProvenDevice>;

/** Most commands a device brings at a time. */
export const CHECKED_COMMANDS_MAX = 200;

const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');

/** The body of `POST /devices/{device_id}/check-in`. */
export const DeviceCheck = z
  .strictObject({
    /** As the last answer gave it; 0 before the first. */
    epoch: Epoch,
    /** `content_hash` of any outcome of the last answer. */
    last_ack: Hash.optional(),
    pending: z.int().min(0).max(PENDING_MAX).optional(),
    /** By the device's clock: with the commands it tells one call from another. */
    device_now: Instant,
    /** Content hashes of what it brings now. */
    commands: z.array(Hash).max(CHECKED_COMMANDS_MAX).readonly(),
  })
  .meta({ id: 'DeviceCheck' });
export type DeviceCheck = z.output<typeof DeviceCheck>;

/**
 * `known`: the device as we know it, in this epoch from now on. `copy`: another one with its id was here since, and this
 * one is `device` from now on. `revoked`: it was signed out.
 */
export const DeviceChecked = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('known'), epoch: Epoch }),
    z.object({ is: z.literal('copy'), epoch: Epoch, device: EnrolledDevice }),
    z.object({ is: z.literal('revoked') }),
  ])
  .meta({ id: 'DeviceChecked' });
export type DeviceChecked = z.output<typeof DeviceChecked>;
