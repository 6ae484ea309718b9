import { spread } from './figures.ts';
import { expectCall } from './http.ts';
import type { Product } from './product.ts';
import type { Shop } from './shop.ts';

const LINES = 20;
const WARM = 20;

/** The shop, its customer and eight of its goods in the letters of one script. */
const SCRIPTS = {
  Latin: ['Sharma Kirana', 'Ramesh Verma', 'Sugar', 'Mustard oil', 'Biscuit', 'Soap', 'Battery', 'Rice', 'Tea', 'Dal'],
  Hindi: [
    'शर्मा किराना',
    'रमेश वर्मा',
    'चीनी',
    'सरसों का तेल',
    'बिस्कुट',
    'साबुन',
    'बैटरी',
    'बासमती चावल',
    'चाय पत्ती',
    'तूर दाल',
  ],
  Tamil: ['ஸ்ரீ லக்ஷ்மி ஸ்டோர்ஸ்', 'முருகன்', 'சர்க்கரை', 'கடலை எண்ணெய்', 'பிஸ்கட்', 'சோப்பு', 'பேட்டரி', 'பச்சரிசி', 'டீத்தூள்', 'பருப்பு'],
  Gujarati: ['શ્રી ક્ષેત્રપાલ સ્ટોર્સ', 'કૌશલ પટેલ', 'ખાંડ', 'સીંગતેલ', 'બિસ્કિટ', 'સાબુ', 'બેટરી', 'બાસમતી ચોખા', 'ચા', 'તુવેર દાળ'],
} as const;

/**
 * A4 invoices of 20 lines with a code for payment, in one script after the other: how large, how long the first takes,
 * with its fonts, and how long others. The very first is the first paper of a product that has just started.
 */
export async function drawnPapers(product: Product, shop: Shop): Promise<void> {
  for (const [script, names] of Object.entries(SCRIPTS)) {
    const url = `${product.url(8003)}/sales/${await soldIn(product, shop, names)}/invoice?format=a4`;
    const first = await drawn(url, shop);
    const warm: number[] = [];
    for (let paper = 0; paper < WARM; paper += 1) warm.push((await drawn(url, shop)).ms);
    const size = `${(first.bytes / 1000).toFixed(1)} kB (goal under 40)`;
    console.log(
      `A4 of ${LINES} lines in ${script}: ${size}, first ${first.ms.toFixed(0)} ms (goal 2,000), then ${spread(warm)} (goal 500 ms)`,
    );
  }
}

/** The id of a sale of twenty lines by a shop of that name, on udhaar. */
async function soldIn(
  product: Product,
  shop: Shop,
  [business_name, customer, ...goods]: readonly string[],
): Promise<string> {
  const profile = { business_name, upi_id: 'bench@example' };
  await expectCall('PATCH', `${product.url(8005)}/tenant`, shop.headers, profile);
  const lines = [];
  for (let line = 0; line < LINES; line += 1) {
    const item = await expectCall('POST', `${product.url(8002)}/items`, shop.headers, {
      name: `${goods[line % goods.length] ?? ''} ${line + 1}`,
      unit: 'PCS',
      hsn: '1701',
      sell_price_paise: 5500 + line * 100,
      price_includes_tax: true,
      gst_rate_bp: line % 4 === 0 ? 1800 : 500,
      opening_stock_milli: 10_000,
    });
    lines.push({ item_id: item['item_id'], qty_milli: 1000 });
  }
  const sale = await expectCall('POST', `${product.url(8003)}/sales`, shop.headers, {
    lines,
    customer: { name: customer, mobile: '9000000012' },
    tenders: [{ mode: 'cash', amount_paise: 10_000 }],
  });
  return String(sale['sale_id']);
}

async function drawn(url: string, { headers }: Shop): Promise<{ readonly ms: number; readonly bytes: number }> {
  const began = performance.now();
  const response = await fetch(url, { headers });
  const { byteLength } = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { ms: performance.now() - began, bytes: byteLength };
}
