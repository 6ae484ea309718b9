import * as z from 'zod';
import { bearerSecret } from '../primitives/bearer-secret.ts';
import { DeviceId, UserId } from '../primitives/index.ts';

export const AUTHORS_MAX = 50;

/** The body of `POST /token/push`: the device proves itself, and names whose commands it brings. */
export const PushTokenWanted = z
  .strictObject({
    device_id: DeviceId,
    device_key: bearerSecret('dk', 'a device key'),
    author_ids: z.array(UserId).max(AUTHORS_MAX).readonly(),
  })
  .meta({ id: 'PushTokenWanted' });
export type PushTokenWanted = z.output<typeof PushTokenWanted>;
