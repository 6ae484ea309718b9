import * as z from 'zod';
import { TenantId, text, Username } from '../primitives/index.ts';
import { Device, DeviceEnrolment, DeviceKey, Tenant } from '../tenant/shapes.ts';
import { GivenPassword, SignedIn, User } from '../user/shapes.ts';
import { partOf, PartProblem } from './parts.ts';

const Series = text(10);

/** What the device numbers its papers with: `A/2627/000124` for bills, and one series for each other kind. */
export const DeviceSeries = z
  .object({
    sale: Series,
    memo: Series,
    credit_note: Series,
    debit_note: Series,
    receipt_voucher: Series,
    refund_voucher: Series,
  })
  .meta({ id: 'DeviceSeries' });
export type DeviceSeries = z.output<typeof DeviceSeries>;

export const SessionDevice = Device.extend({ series: DeviceSeries }).meta({ id: 'SessionDevice' });
export type SessionDevice = z.output<typeof SessionDevice>;

/** A device with the key it was just given: keep it on the device, it is not shown again. */
export const KeyedDevice = SessionDevice.extend({ device_key: DeviceKey }).meta({ id: 'KeyedDevice' });
export type KeyedDevice = z.output<typeof KeyedDevice>;

/** The body of `POST /session/sign-in`: who signs in, and on what. The device minted its id itself. */
export const SignIn = z
  .strictObject({ tenant_id: TenantId, username: Username, password: GivenPassword, device: DeviceEnrolment })
  .meta({ id: 'SignIn' });
export type SignIn = z.output<typeof SignIn>;

/**
 * A session with what the device needs to bill. `device` and `tenant` are null when they could not be had now, and
 * `problems` says why: the tokens are good all the same.
 */
export const SessionOpened = z
  .object({
    ...SignedIn.shape,
    device: KeyedDevice.nullable(),
    tenant: Tenant.nullable(),
    problems: z.object({ device: PartProblem.optional(), tenant: PartProblem.optional() }),
  })
  .meta({ id: 'SessionOpened' });
export type SessionOpened = z.output<typeof SessionOpened>;

/** What the app starts with. `device` is there when the session was opened on one. */
export const SessionNow = z
  .object({
    parts: z.object({ user: partOf(User), tenant: partOf(Tenant), device: partOf(SessionDevice).optional() }),
  })
  .meta({ id: 'SessionNow' });
export type SessionNow = z.output<typeof SessionNow>;
