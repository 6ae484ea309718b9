import { checkGstin } from '@rmp/gst';

/** How goods go, as typed. */
export interface TypedTransport {
  readonly mode: 'road' | 'rail' | 'air' | 'ship';
  readonly distance: string;
  readonly vehicle: string;
  readonly transporter: string;
}

const VEHICLE = /^[A-Z0-9]{4,15}$/;

/** What the server takes; nothing before distance and either vehicle or transporter are there (form EWB-01, part B). */
export function transportOf({ mode, distance, vehicle, transporter }: TypedTransport) {
  const distance_km = Number(distance);
  const isVehicle = VEHICLE.test(vehicle);
  const isTransporter = checkGstin(transporter).ok;
  if (distance === '' || distance_km > 4000 || !(isVehicle || isTransporter)) return undefined;
  return {
    mode,
    distance_km,
    ...(isVehicle && { vehicle_number: vehicle }),
    ...(isTransporter && { transporter_id: transporter }),
  };
}
