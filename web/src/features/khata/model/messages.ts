import { formatDate, formatDay } from '#ui/format-time.ts';
import { formatRupees } from '#ui/format.ts';
import type { SayKhata } from '../words/index.ts';
import type { KhataLine } from './khata-lines.ts';

/** Whom a message is about and from. */
export interface Addressed {
  readonly customer: string;
  readonly shop: string;
  /** Above zero he owes, below zero he has paid ahead. */
  readonly balance_paise: number;
  /** Opens a UPI app; absent for a shop without a UPI id. */
  readonly pay_link?: string | undefined;
}

/** A gentle word about what is left, with the way to pay. It promotes nothing, so it needs no consent of its own. */
export function reminderText({ customer, shop, balance_paise, pay_link }: Addressed, say: SayKhata): string {
  const sentences = [
    say('msg_greeting', { customer }),
    say('msg_reminder', { shop, balance: formatRupees(balance_paise) }),
    pay_link !== undefined && say('msg_upi', { pay_link }),
    say('msg_thanks'),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** More would not be read, and a link that opens WhatsApp has an end. */
const LINES_MAX = 40;

/**
 * The khata in words: its sums, then each line with the balance after it, oldest first. `lines` come newest first; what
 * was before them stands as one sum.
 */
export function statementText(
  { customer, shop, balance_paise, pay_link }: Addressed,
  lines: readonly KhataLine[],
  today: string,
  say: SayKhata,
): string {
  const shown = lines.slice(0, LINES_MAX).toReversed();
  const oldest = shown[0];
  const before_paise = oldest ? oldest.balance_paise - oldest.delta_paise : 0;
  const from = oldest ? formatDay(oldest.at) : formatDate(today);
  const sums = {
    from,
    to: formatDate(today),
    taken: formatRupees(sumOf(shown, (delta) => Math.max(0, delta))),
    paid: formatRupees(sumOf(shown, (delta) => Math.max(0, -delta))),
    balance: balanceWords(balance_paise, say),
  };
  const head = `${say('msg_greeting', { customer })} ${say('msg_statement', { shop, ...sums })}`;
  const rows = shown.map((line) => rowOf(line, say));
  return [
    head,
    '',
    ...(before_paise === 0 ? [] : [say('msg_before', { day: from, balance: balanceWords(before_paise, say) })]),
    ...rows,
    ...(pay_link === undefined || balance_paise <= 0 ? [] : ['', say('msg_upi', { pay_link })]),
  ].join('\n');
}

function rowOf({ at, kind, number, delta_paise, balance_paise }: KhataLine, say: SayKhata): string {
  const moved = `${delta_paise < 0 ? '−' : '+'}${formatRupees(Math.abs(delta_paise))}`;
  return `${formatDay(at)} ${say(`line_${kind}`, { number: number ?? '' })}: ${moved} = ${balanceWords(balance_paise, say)}`;
}

const balanceWords = (paise: number, say: SayKhata): string =>
  paise < 0 ? `${formatRupees(-paise)} ${say('advance')}` : formatRupees(paise);

const sumOf = (lines: readonly KhataLine[], part: (delta: number) => number): number =>
  lines.reduce((sum, { delta_paise }) => sum + part(delta_paise), 0);

/** An address that opens WhatsApp with the text; without a mobile WhatsApp asks whom. Nothing is sent by it. */
export const whatsappAddress = (mobile: string | undefined, text: string): string =>
  `https://wa.me/${mobile === undefined ? '' : `91${mobile}`}?text=${encodeURIComponent(text)}`;

const THREE_DAYS_MS = 3 * 86_400_000;
const [FIRST_HOUR, LAST_HOUR] = [9, 20];
const IST_AHEAD_MS = 330 * 60_000;

/** Why this is not the moment to remind somebody; undefined when it is. It is a word of advice, nothing is refused. */
export function whyNotNow(now: string, remindedAt: string | undefined): 'remind_late' | 'remind_again' | undefined {
  if (remindedAt !== undefined && Date.parse(now) - Date.parse(remindedAt) < THREE_DAYS_MS) return 'remind_again';
  const hour = new Date(Date.parse(now) + IST_AHEAD_MS).getUTCHours();
  return hour < FIRST_HOUR || hour >= LAST_HOUR ? 'remind_late' : undefined;
}
