import type { Measure } from '../../../kit/indicators/measure.ts';
import { partsOfKind } from '../../../schema/crime/crimeCategories.ts';
import { boroughCrime, wardCrime } from '../../../schema/datasets/performanceDatasets.ts';
import { Polarity, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { cityPolice, metropolitanPolice } from '../../../schema/places/forces.ts';

const definition =
  'Notifiable offences recorded by the Metropolitan Police Service in the month in which they were recorded, by its Geographic Breakdown. ' +
  'The City of London Police is not included. Antisocial behaviour is no notifiable offence and not included. The police go on correcting earlier months.';

const ofParts =
  'The hub adds up its kinds, and what is filed under its own name, whichever of these names a release has.';

/** How a kind that is made of kinds is added up, since releases give it whole, by old kinds or by new ones; nothing for the rest. */
export function sumOfParts(category: string): Pick<Measure, 'sum'> {
  const parts = new Set(partsOfKind(category));
  if (parts.size === 0) return {};
  const [group = category] = category.split('/');
  return { sum: { needs: [group], needsPart: true, isPart: (other) => other === category || parts.has(other) } };
}

/**
 * Recorded crime of an area. Wards answer from the ward file, everything else from the borough file, which alone holds
 * the offences that no ward could be found for; wards are never added up.
 * @param category id of a crime category; "" for all recorded crime
 * @param name the category's name, such as "Burglary"
 */
export function recordedCrime(area: Area, category: string, name: string): Measure {
  return { ...crimeOfOneArea(area, category, name), forArea: (other) => recordedCrime(other, category, name) };
}

function crimeOfOneArea(area: Area, category: string, name: string): Measure {
  return {
    id: category === '' ? 'crime' : `crime/${category}`,
    title: category === '' ? 'All recorded crime' : `Recorded crime: ${name.toLowerCase()}`,
    definition: partsOfKind(category).length === 0 ? definition : `${definition} ${ofParts}`,
    unit: Unit.COUNT,
    polarity: Polarity.LOW_GOOD,
    dataset: area.kind === 'WARD' ? wardCrime : boroughCrime,
    measure: 'crime',
    category,
    ...sumOfParts(category),
    scopes: ['all'],
    nature: 'COUNT',
    grain: 'MONTH',
    step: 1,
    outside: outsideMetropolitanPolice(area),
    flags: area.kind === 'LONDON' ? [QualityFlag.TERRITORY] : [],
    ...(isPartOfDistrict(area)
      ? { unplaced: { area: 'UNKNOWN', whole: metropolitanPolice } }
      : { otherFlags: [QualityFlag.UNPLACED_RECORDS] }),
    assumedSampleSize: null,
    ...(area.kind === 'LONDON' ? { territory: metropolitanPolice } : {}),
  };
}

/** Whether an area's records are those that were placed in it: a ward's are of a file of their own, without such a bucket. */
const isPartOfDistrict = ({ kind }: Area) => kind === 'BOROUGH' || kind === 'BASIC_COMMAND_UNIT';

/** The same of a ward that was abolished in May 2022; it is set beside no other area. */
export function crimeOfFormerWard(code: string, category: string, name: string): Measure {
  return crimeOfOneArea({ kind: 'WARD', code, name: code, borough: '' }, category, name);
}

/** Why the Metropolitan Police's figures do not reach an area; null where they do. */
export function outsideMetropolitanPolice(area: Area): string | null {
  const isCity =
    area.code === cityOfLondon || area.code === cityPolice || (area.kind === 'WARD' && area.borough === cityOfLondon);
  return isCity
    ? 'The figures cover the Metropolitan Police District; the City of London has a police force of its own, which does not publish this.'
    : null;
}
