import { expect, it } from 'vitest';
import { partsOf } from './word-parts.ts';

it.each(['Chandrashekhar', 'सत्यनारायण', 'ஸ்டோர்ஸ்', ''])('leaves %s as it is', (word) => {
  expect(partsOf(word)).toEqual([word]);
});

it.each(['Venkatanarasimharajuvaripeta', 'வெங்கடேசப்பெருமாள்பிள்ளை', 'AB-1234567890123456789012345'])(
  'breaks %s between letters, and loses none',
  (word) => {
    const parts = partsOf(word);

    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe(word);
    expect(parts.filter((part) => /^\p{M}/u.test(part))).toEqual([]);
  },
);

it('breaks a code after its own dashes', () => {
  expect(partsOf('SAMSUNG-GALAXY-A15/128GB')).toEqual(['SAMSUNG-', 'GALAXY-', 'A15/', '128GB']);
});
