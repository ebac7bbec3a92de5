import { describe, expect, it } from '@jest/globals';
import { Period } from '../../../../schema/periods.ts';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import { programmes2008 } from '../../../../subgraphs/engagement/documents/programmes.ts';
import { itIsFaithful } from '../../documents/faithfulFigures.ts';
import { personalDetailsIn } from '../../documents/personalDetails.ts';

const boroughOf = (code: string) => boroughs.find((borough) => borough.code === code);
const programme = (id: string) => programmes2008.find((candidate) => candidate.id === id);

const boroughNames = (id: string) => {
  const where = programme(id)?.boroughs;
  return where?.access === 'PUBLIC' ? where.codes.map((code) => boroughOf(code)?.name) : undefined;
};

describe('The programmes of 2008', () => {
  itIsFaithful(programmes2008.flatMap(({ figures }) => figures));

  it('has an id, a description and a paragraph for each', () => {
    expect(new Set(programmes2008.map(({ id }) => id)).size).toBe(programmes2008.length);
    for (const { paragraph, description, statements } of programmes2008) {
      expect(paragraph).toMatch(/^¶\d+$/);
      expect(description).not.toBe('');
      for (const statement of statements) expect(statement.paragraph).toMatch(/^¶\d+$/);
    }
    expect(personalDetailsIn(programmes2008)).toEqual([]);
  });

  it('counts the Diamond boroughs and names none of them', () => {
    const diamond = programme('london-diamond-initiative');
    expect(diamond?.boroughs).toMatchObject({ access: 'RESTRICTED', count: 9 });
    const text = JSON.stringify(diamond);
    expect(text).not.toMatch(/E0900/);
    for (const { name } of boroughs) expect(text).not.toContain(name);
  });

  it('names the boroughs of those that are public', () => {
    expect(boroughNames('operation-alliance')).toEqual(['Croydon', 'Greenwich', 'Lambeth', 'Lewisham', 'Southwark']);
    expect(boroughNames('five-borough-pathfinder')).toEqual([
      'Ealing',
      'Haringey',
      'Newham',
      'Redbridge',
      'Tower Hamlets',
    ]);
    expect(boroughNames('local-strategic-partnerships-research')).toEqual([
      'Hammersmith and Fulham',
      'Haringey',
      'Harrow',
      'Newham',
    ]);
  });

  it('places every site in a borough of its programme, by the police code where one is given', () => {
    for (const { sites, boroughs: where } of programmes2008) {
      for (const { borough, policeCode } of sites) {
        expect(where.access === 'PUBLIC' ? where.codes : []).toContain(borough);
        expect(policeCode ?? boroughOf(borough)?.policeCode).toBe(boroughOf(borough)?.policeCode);
      }
    }
    expect(programme('operation-tyrol')?.sites.map(({ policeCode }) => policeCode)).toEqual(['ZD', 'YR', 'KF']);
  });

  it('dates the three phases of Operation Tyrol one after the other', () => {
    const phases = programme('operation-tyrol')?.phases ?? [];
    expect(phases.map(({ number }) => number)).toEqual([1, 2, 3]);
    const months = phases.flatMap(({ from, to }) => [Period.parse(from).firstMonth, Period.parse(to).firstMonth]);
    expect(months).toEqual([...months].sort((a, b) => a - b));
  });

  it('costs Operation Tyrol no more net than gross', () => {
    const cost = (category: string) =>
      programme('operation-tyrol')?.figures.find((figure) => figure.category === category)?.value ?? Number.NaN;
    expect(cost('full-year-net')).toBeLessThanOrEqual(cost('full-year'));
  });
});
