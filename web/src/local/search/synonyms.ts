import { foldWords } from './fold.ts';

/**
 * The other names of a folded word: who types `cheeni` finds Sugar, and who types `sugar` finds चीनी. From three letters
 * on the beginning of a word is enough.
 */
export function otherNames(folded: string): readonly string[] {
  if (folded.length < BEGINNING_MIN) return [];
  known ??= GROUPS.map((group) => foldWords(group).map(({ letters }) => letters));
  return known.filter((group) => group.some((name) => name.startsWith(folded))).flat();
}

const BEGINNING_MIN = 3;

let known: readonly (readonly string[])[] | undefined;

/** One thing a line, as shops call it in English and Hindi. Spellings that fold alike stand once. */
const GROUPS = `
sugar cheeni shakkar khand
rice chawal
wheat gehu gehun gandum
flour atta
maida refined
semolina suji sooji rava
besan gramflour
poha chura chivda
murmura muri lai
sabudana sago
toor tur arhar
moong mung
chana chickpea chole
masoor masur lentil
urad udad
rajma kidney
matar vatana peas
mustard sarson sarso rai
soya soyabean
sunflower surajmukhi
groundnut moongfali mungfali singdana peanut
coconut nariyal khopra
oil tel
ghee ghi
jaggery gud gur
salt namak
honey shahad madhu
turmeric haldi
chilli mirch mirchi
coriander dhania dhaniya
cumin jeera zeera
fennel saunf sonf
fenugreek methi
ajwain carom
pepper kalimirch golki
clove cloves laung
cardamom elaichi ilaichi
cinnamon dalchini
masala spice
asafoetida hing heeng
amchur amchoor
tamarind imli
cashew kaju
almond almonds badam
raisin raisins kishmish munakka
dates khajur chhuara
makhana foxnut
sesame til
tea chai patti
coffee kofi
water pani
juice ras sharbat
biscuit biskut
bread doublebread pav
egg anda ande
milk doodh dudh
curd dahi
buttermilk chaach mattha chaas
butter makkhan makhan
cheese chiz
paneer panir
potato aloo batata
onion pyaz kanda
tomato tamatar
garlic lehsun lahsun lasun
ginger adrak
lemon nimbu limbu
banana kela
apple seb
mango aam
grapes angur
vegetable sabzi sabji
fruit phal
pickle achar
vinegar sirka
sauce ketchup
noodles nudals
vermicelli sevai sewai
soap sabun
shampoo shampu
toothpaste manjan
brush burush
comb kanghi
powder pauder
detergent washing
dishwash bartan
broom jhadu
scrubber juna
incense agarbatti dhoop
camphor kapoor
match matchbox machis
candle mombatti
lamp diya deepak
battery cell sel
bulb balb lattu
notebook copy
pen kalam
pencil pensil
paper kagaz
tobacco tambaku zarda khaini
betel supari
medicine dawa goli tablet
bandage patti
cotton rui kapas
cloth kapda
shirt kameez
trousers pant
saree sari
vest baniyan ganji
socks moje
shoes joote
slipper slippers chappal
towel tauliya gamcha
bedsheet chadar
blanket kambal
cap topi
sweater swetar
iron istri
fan pankha
wire taar
clock watch ghadi
charger charjar
cover kavar
packet pack pouch
bag bori katta thaili
bottle botal
loose khula khuli
big bada badi
small chota choti
black kala kali
white safed
red lal
green hara hari
yellow peela
kilo kg
gram gm
litre liter ltr
piece nag pcs
dozen darjan
store stores bhandar kirana
brother bhai
mohammad mohammed mohd md
`
  .trim()
  .split('\n');
