/** An item of the demo shop. `weight` is how often it is bought, beside the others. */
export interface DemoGoods {
  readonly name: string;
  readonly unit: 'PCS' | 'KGS' | 'PAC';
  readonly price_paise: number;
  readonly gst_rate_bp: number;
  readonly hsn: string;
  readonly category: string;
  readonly low_stock_milli: number;
  readonly weight: number;
}

type Row = readonly [
  name: string,
  unit: DemoGoods['unit'],
  pricePaise: number,
  gstRateBp: number,
  hsn: string,
  low: number,
  weight: number,
];

const shelves: Readonly<Record<string, readonly Row[]>> = {
  'Loose grains': [
    ['Toor dal, loose', 'KGS', 16000, 0, '0713', 20, 8],
    ['Moong dal, loose', 'KGS', 12800, 0, '0713', 15, 5],
    ['Chana dal, loose', 'KGS', 9600, 0, '0713', 15, 4],
    ['Rice, loose', 'KGS', 5800, 0, '1006', 50, 9],
    ['Atta, loose', 'KGS', 4200, 0, '1101', 60, 10],
    ['Sugar, loose', 'KGS', 4600, 500, '1701', 40, 10],
    ['Besan, loose', 'KGS', 9800, 0, '1106', 10, 3],
  ],
  Dairy: [
    ['Milk 500 ml', 'PCS', 3000, 0, '0401', 30, 16],
    ['Curd 400 g', 'PCS', 3500, 0, '0403', 15, 6],
    ['Butter 100 g', 'PCS', 6200, 500, '0405', 10, 3],
    ['Paneer 200 g', 'PCS', 9000, 0, '0406', 10, 3],
    ['Bread', 'PCS', 4500, 0, '1905', 12, 9],
    ['Eggs, tray of 6', 'PCS', 4800, 0, '0407', 10, 6],
  ],
  Groceries: [
    ['Mustard oil 1 L', 'PCS', 18500, 500, '1514', 20, 6],
    ['Sunflower oil 1 L', 'PCS', 15500, 500, '1512', 20, 5],
    ['Salt 1 kg', 'PCS', 2800, 0, '2501', 20, 6],
    ['Tea 250 g', 'PCS', 14000, 500, '0902', 15, 5],
    ['Turmeric 100 g', 'PCS', 3800, 500, '0910', 10, 3],
    ['Red chilli 100 g', 'PCS', 4200, 500, '0904', 10, 3],
    ['Jaggery, loose', 'KGS', 6000, 0, '1701', 10, 3],
  ],
  Snacks: [
    ['Biscuit packet', 'PCS', 1000, 500, '1905', 60, 12],
    ['Namkeen 200 g', 'PCS', 5500, 500, '2106', 15, 5],
    ['Noodles', 'PCS', 1400, 500, '1902', 40, 8],
    ['Chips', 'PCS', 2000, 500, '2005', 30, 7],
    ['Chocolate bar', 'PCS', 4000, 500, '1806', 20, 5],
  ],
  Household: [
    ['Soap bar', 'PCS', 3800, 500, '3401', 24, 7],
    ['Washing powder 1 kg', 'PCS', 12000, 1800, '3402', 12, 4],
    ['Dish bar', 'PCS', 1000, 1800, '3402', 24, 5],
    ['Toothpaste 100 g', 'PCS', 6500, 500, '3306', 12, 4],
    ['AA battery pack', 'PCS', 12000, 1800, '8506', 10, 2],
    ['Candles', 'PAC', 3000, 500, '3406', 10, 1],
    ['Matchbox', 'PCS', 200, 500, '3605', 50, 5],
  ],
};

/** What Sharma Kirana sells: groceries at the rates of 2026, prices as an example. */
export const demoGoods: readonly DemoGoods[] = Object.entries(shelves).flatMap(([category, rows]) =>
  rows.map(([name, unit, price_paise, gst_rate_bp, hsn, low, weight]) => ({
    name,
    unit,
    price_paise,
    gst_rate_bp,
    hsn,
    category,
    low_stock_milli: low * 1000,
    weight,
  })),
);

/** Regulars who buy on udhaar: invented people with numbers nobody has. */
export const demoPeople = [
  'Ramesh Verma',
  'Meena Devi',
  'Sunita Yadav',
  'Imran Khan',
  'Gurpreet Singh',
  'Lakshmi Nair',
  'Joseph D’Souza',
  'Farida Begum',
  'Anil Kumar',
  'Kavita Joshi',
  'Mohan Lal',
  'Priya Patel',
  'राजेश गुप्ता',
  'Deepak Chauhan',
].map((name, at) => ({ name, mobile: `90000000${String(at + 11).padStart(2, '0')}` }));
