import type { SessionDevice } from '@rmp/contracts/bff';
import { type Device, seriesOf } from '@rmp/contracts/tenant';

/** A device with the series that follow from its prefix. */
export const sessionDevice = <Known extends Device>(device: Known): Known & Pick<SessionDevice, 'series'> => ({
  ...device,
  series: seriesOf(device.prefix),
});
