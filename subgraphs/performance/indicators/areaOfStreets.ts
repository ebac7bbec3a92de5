import type { Measure } from '../../../kit/indicators/measure.ts';
import { QualityFlag } from '../../../schema/figures/words.ts';
import { areaByCode, type Area } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { forces, metropolitanPolice } from '../../../schema/places/forces.ts';
import type { StreetMeasures } from '../streets/streetCounts.ts';

/** The wards of the City that some LSOA fits best; twenty others have none. Source: ONS best fit of 2021 LSOAs to wards, 2022 to 2025. */
const cityWards = new Set(['E05009288', 'E05009302', 'E05009305', 'E05009308', 'E05009312']);

export const howPlaced =
  'Wards, boroughs and commands count the records whose LSOA fits them best, of the force that polices them and, where loaded, of the other; forces and London count every record, those without a place or outside London too.';

type AreaOfStreets = Omit<Measure, 'id' | 'title' | 'definition' | 'unit' | 'polarity' | 'dataset' | 'category'>;

/**
 * A force answers for its own records, wherever they were, and London for those of both forces. Elsewhere the force that
 * polices the area must be loaded; the other one's few records there are added where they are.
 */
function scopesOf(area: Area): Pick<Measure, 'scopes' | 'minorScopes' | 'missingMinorScope'> {
  if (area.kind === 'LONDON') return { scopes: forces.map(({ code }) => code) };
  if (area.kind === 'POLICE_FORCE') return { scopes: [area.code] };
  const borough = area.kind === 'WARD' ? areaByCode(area.borough) : area;
  const own =
    borough?.kind === 'BOROUGH' || borough?.kind === 'BASIC_COMMAND_UNIT' ? borough.force : metropolitanPolice;
  return {
    scopes: [own],
    minorScopes: forces.map(({ code }) => code).filter((code) => code !== own),
    missingMinorScope: QualityFlag.OTHER_FORCE_MISSING,
  };
}

/** What every measure of data.police.uk’s files has in common for an area. */
export function areaOfStreets(area: Area, measures: StreetMeasures): AreaOfStreets {
  const isWhole = area.kind === 'POLICE_FORCE' || area.kind === 'LONDON';
  const isWithoutLsoa = area.kind === 'WARD' && area.borough === cityOfLondon && !cityWards.has(area.code);
  return {
    measure: isWhole ? measures.all : measures.placed,
    ...scopesOf(area),
    nature: 'COUNT',
    grain: 'MONTH',
    step: 1,
    outside: isWithoutLsoa
      ? 'Records are placed by LSOA, and none fits this ward best; the City of London as a whole has a figure.'
      : null,
    flags: [],
    otherFlags: isWhole ? [QualityFlag.UNPLACED_RECORDS] : [],
    lacking: isWhole
      ? 'The file did not tell it.'
      : 'The file did not tell it, or gave places to too few of its records.',
    assumedSampleSize: null,
  };
}
