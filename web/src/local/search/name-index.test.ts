import { describe, expect, it } from 'vitest';
import { FIT } from './fit.ts';
import { nameIndex } from './name-index.ts';

function indexOf(...names: readonly (readonly [string, string?])[]) {
  const index = nameIndex(([name, digits]: readonly [string, string?]) => ({ id: name, name, digits }));
  for (const name of names) index.put(name);
  return index;
}
const namesFor = (typed: string, index: ReturnType<typeof indexOf>, limit = 10) =>
  index.find(typed, limit).map(({ thing: [name] }) => name);

const people = indexOf(
  ['Ramesh Saini', '9000000002'],
  ['राम प्रसाद', '9000000003'],
  ['Suresh Rathore', '9000000004'],
  ['शर्मा स्टोर', '9000000005'],
  ['Ramesh Verma', '9000000001'],
  ['Mohammed Irfan', '9000000006'],
);

describe('people', () => {
  it.each([
    ['ver ram', ['Ramesh Verma']],
    ['0000005', ['शर्मा स्टोर']],
    ['sharma', ['शर्मा स्टोर']],
    ['रमेश', ['Ramesh Saini', 'Ramesh Verma']],
    ['રમેશ', ['Ramesh Saini', 'Ramesh Verma']],
    ['rameesh varma', ['Ramesh Verma']],
    ['mohd irfan', ['Mohammed Irfan']],
    ['zebra', []],
  ])('are found by %s', (typed, found) => {
    expect(namesFor(typed, people)).toEqual(found);
  });

  it('with the same beginning come before the same sound, and keep their order where they fit alike', () => {
    expect(namesFor('ram', people)).toEqual(['Ramesh Saini', 'Ramesh Verma', 'राम प्रसाद']);
  });

  it('are shown as they are while nothing is typed', () => {
    expect(namesFor(' ', people, 2)).toEqual(['Ramesh Saini', 'राम प्रसाद']);
  });
});

const goods = indexOf(
  ['Sugar, loose'],
  ['चीनी 1 किलो पैकेट'],
  ['Chana dal'],
  ['Parle-G biscuit 100g', '8901719100017'],
  ['Mustard oil 1 L'],
  ['सरसों तेल (खुला)'],
  ['Toor dal, loose'],
  ['आटा, चक्की'],
  ['Namkeen mixture'],
  ['M.D.H. Garam Masala'],
  ['पनीर 200 ग्राम'],
);

describe('goods', () => {
  it.each([
    ['cheeni', ['चीनी 1 किलो पैकेट', 'Sugar, loose']],
    ['chini', ['चीनी 1 किलो पैकेट', 'Sugar, loose']],
    ['चीनी', ['चीनी 1 किलो पैकेट', 'Sugar, loose']],
    ['sugar', ['Sugar, loose', 'चीनी 1 किलो पैकेट']],
    ['suger', ['Sugar, loose']],
    ['shugar', ['Sugar, loose']],
    ['parleg', ['Parle-G biscuit 100g']],
    ['parle g 100', ['Parle-G biscuit 100g']],
    ['8901719', ['Parle-G biscuit 100g']],
    ['sarso tel', ['सरसों तेल (खुला)', 'Mustard oil 1 L']],
    ['arhar', ['Toor dal, loose']],
    ['aata', ['आटा, चक्की']],
    ['nimkin', ['Namkeen mixture']],
    ['mdh', ['M.D.H. Garam Masala']],
    ['paneer', ['पनीर 200 ग्राम']],
    ['200gram', ['पनीर 200 ग्राम']],
  ])('are found by %s', (typed, found) => {
    expect(namesFor(typed, goods)).toEqual(found);
  });

  it('that fit alike come by their rank', () => {
    const lastSold = new Map([['सरसों तेल (खुला)', 0]]);

    const found = goods.find('tel', 10, ([name]) => lastSold.get(name) ?? 1).map(({ thing: [name] }) => name);

    expect(found).toEqual(['सरसों तेल (खुला)', 'Mustard oil 1 L']);
  });

  it('are found by their new name once they have one, and no more once they are gone', () => {
    const index = nameIndex((thing: { readonly id: string; readonly name: string }) => thing);
    index.put({ id: '1', name: 'Washing powder' });
    index.put({ id: '2', name: 'Baking powder' });

    index.put({ id: '1', name: 'Detergent' });
    index.remove('2');

    expect(index.find('powder', 10)).toEqual([]);
    expect(index.find('deter', 10)).toMatchObject([{ thing: { id: '1' } }]);
  });

  it('say how well they fit, so that a guess is not taken for a hit', () => {
    expect(goods.find('sugar', 10).map(({ fit }) => fit)).toEqual([FIT.begins, FIT.other_name]);
    expect(goods.find('suger', 10).map(({ fit }) => fit)).toEqual([FIT.typo]);
  });
});
