import type { TableImporter } from '../importing/importer.ts';
import { censusEthnicityImporter } from './censusEthnicity.ts';
import { censusAgeImporter, censusHouseholdsImporter } from './censusTable.ts';
import { midYearPopulationImporter } from './midYearPopulation.ts';
import { policeOfficersImporter } from './policeOfficers.ts';
import { wardHouseholdsImporter } from './wardHouseholds.ts';

/** What rates are counted against in more than one subgraph. */
export const denominatorImporters: readonly TableImporter[] = [
  midYearPopulationImporter,
  censusHouseholdsImporter,
  wardHouseholdsImporter,
  policeOfficersImporter,
];

/** Who lives where, by age and ethnic group: what disproportionality is measured against. */
export const residentImporters: readonly TableImporter[] = [censusAgeImporter, censusEthnicityImporter];
