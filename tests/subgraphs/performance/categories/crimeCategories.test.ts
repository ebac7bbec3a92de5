import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  categoryOfRecord,
  partsOfKind,
  crimeCategories,
  resolveCategory,
  widerCategories,
} from '../../../../schema/crime/crimeCategories.ts';

describe('categories of recorded crime', () => {
  it('are unique, and each kind is part of a category that is there', () => {
    const ids = crimeCategories.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const leaves = crimeCategories.filter(({ group }) => group !== null);
    expect(leaves.map(({ group }) => group).filter((group) => !ids.includes(String(group)))).toEqual([]);
    expect(leaves.every(({ id, group }) => id.split('/')[0] === group?.split('/')[0])).toBe(true);
  });

  it.each([
    ['Theft', 'Theft from Person', 'THEFT', 'THEFT FROM THE PERSON'],
    ['Vehicle Offences', 'Theft from a Motor Vehicle', 'VEHICLE OFFENCES', 'THEFT FROM A VEHICLE'],
    [
      'Vehicle Offences',
      'Theft or Taking of a Motor Vehicle',
      'VEHICLE OFFENCES',
      'THEFT OR UNAUTH TAKING OF A MOTOR VEH',
    ],
    ['Drug Offences', 'Drug Trafficking', 'DRUG OFFENCES', 'TRAFFICKING OF DRUGS'],
    [
      'Public Order Offences',
      'Racially or Religiously Aggravated Public Fear, Al',
      'PUBLIC ORDER OFFENCES',
      'RACE OR RELIGIOUS AGG PUBLIC FEAR',
    ],
    [
      'PUBLIC ORDER OFFENCES',
      'PUBLIC FEAR ALARM OR DISTRESS',
      'PUBLIC ORDER OFFENCES',
      'PUBLIC FEAR, ALARM OR DISTRESS',
    ],
    ['Burglary', 'Domestic Burglary', 'BURGLARY', 'BURGLARY IN A DWELLING'],
  ])('keep one id when %s / %s becomes %s / %s', (major, minor, laterMajor, laterMinor) => {
    const earlier = categoryOfRecord(major, minor);
    expect(earlier.known).toBe(true);
    expect(categoryOfRecord(laterMajor, laterMinor)).toEqual(earlier);
  });

  it('keep apart the names of residential burglary, some of which are parts of another', () => {
    const minors = [
      'Domestic Burglary',
      'BURGLARY - RESIDENTIAL',
      'BURGLARY NON-DWELLING',
      'RES BURGLARY OF A HOME',
      'RES BURGLARY OF UNCONNECTED BUILDING',
    ];
    expect(new Set(minors.map((minor) => categoryOfRecord('Burglary', minor).id)).size).toBe(5);
    expect(categoryOfRecord('Burglary', 'Domestic Burglary').id).toBe('burglary/domestic-burglary');
    expect(partsOfKind('burglary/residential-burglary')).toEqual([
      'burglary/domestic-burglary',
      'burglary/burglary-of-a-home',
      'burglary/burglary-of-an-unconnected-building',
    ]);
    expect(partsOfKind('burglary')).toEqual([]);
  });

  it('give a group that is not broken down a leaf of its own', () => {
    expect(categoryOfRecord('POSSESSION OF WEAPONS', 'POSSESSION OF WEAPONS').id).toBe(
      'possession-of-weapons/not-broken-down',
    );
    expect(resolveCategory('POSSESSION OF WEAPONS')).toBe('possession-of-weapons');
  });

  it('keep a pair that no publisher has used under an id of its own', () => {
    expect(categoryOfRecord('THEFT', 'Theft of e-scooters')).toEqual({ id: 'theft/theft-of-e-scooters', known: false });
    expect(categoryOfRecord('CYBER CRIME', 'HACKING')).toEqual({ id: 'cyber-crime/hacking', known: false });
  });

  it('resolve their ids and every name they have had, in any case', () => {
    expect(resolveCategory('burglary/domestic-burglary')).toBe('burglary/domestic-burglary');
    expect(resolveCategory('Violence against the person')).toBe('violence-against-the-person');
    expect(resolveCategory('theft from person')).toBe('theft/theft-from-the-person');
    expect(resolveCategory('Disclosure, Obstruction, False or Misleading State')).toBe(
      'miscellaneous-crimes-against-society/disclosure-obstruction-or-false-statements',
    );
    expect(resolveCategory('witchcraft')).toBeUndefined();
    expect(resolveCategory('')).toBeUndefined();
  });

  it('resolve from every alias to a category of that name, whatever its case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...crimeCategories), fc.boolean(), ({ id, aliases, group }, upper) => {
        for (const alias of aliases) {
          const resolved = resolveCategory(upper ? alias.toUpperCase() : alias.toLowerCase());
          // A leaf that repeats its group's name gives way to the group.
          expect([id, group]).toContain(resolved);
        }
      }),
    );
  });

  it('count into their group and into all recorded crime', () => {
    expect(widerCategories('burglary/domestic-burglary')).toEqual(['burglary', '']);
    expect(widerCategories('burglary')).toEqual(['']);
    expect(widerCategories('')).toEqual([]);
  });
});
