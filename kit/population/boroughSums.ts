import { widerAreasOf } from '../../schema/places/widerAreas.ts';
import type { RollUp } from '../cells/sumStage.ts';

/** Boroughs add up to basic command units, forces and London, so that a rate has the residents of its own territory. */
export const boroughSums: RollUp = { categories: () => [], areas: widerAreasOf };
