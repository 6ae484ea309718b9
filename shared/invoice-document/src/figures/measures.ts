import { grouped } from './rupees.ts';

/** Thousandths of a unit as on a scale: 1250 is `1.250`, 2000 is `2`. */
export function quantity(qty_milli: number): string {
  const whole = grouped(String(Math.floor(qty_milli / 1000)));
  const fraction = qty_milli % 1000;
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(3, '0')}`;
}

/** Basis points, or halves of one, as percent without idle zeros: 1800 is `18%`, 25 is `0.25%`, half of it `0.125%`. */
export function percent(rate_bp: number): string {
  const fraction = String((rate_bp * 10) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = Math.floor(rate_bp / 100);
  return fraction === '' ? `${whole}%` : `${whole}.${fraction}%`;
}
