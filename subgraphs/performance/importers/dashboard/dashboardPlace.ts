import type { RowReader } from '../../../../kit/importing/rowReader.ts';
import { placeOfRecord } from '../../../../schema/places/aliases.ts';
import { cityOfLondon } from '../../../../schema/places/boroughs.ts';
import { expectedBorough } from '../expectedBorough.ts';

/**
 * Where a row of the dashboard belongs: to a borough, to a ward, to a place that is neither and counts for the force alone,
 * or, being of a neighbourhood team without a ward, to nothing that the rows of the boroughs do not hold already.
 */
export type DashboardPlace =
  | { readonly kind: 'BOROUGH' | 'WARD'; readonly area: string }
  | { readonly kind: 'OTHER'; readonly area: string }
  | { readonly kind: 'NO_WARD'; readonly area: null };

const noWard: DashboardPlace = { kind: 'NO_WARD', area: null };
const isBlank = (text: string) => text === '' || text.toLowerCase() === 'null';

/** @returns null once the reason is among the reader's refusals */
export function dashboardPlace(reader: RowReader): DashboardPlace | null {
  const kind = reader.take('areaType', areaTypeOf, '"Borough" or "Safer Neighbourhood Teams"');
  const code = reader.text('areaCode').toUpperCase();
  if (kind === null) return null;
  if (kind === 'WARD') return /^E05\d{6}$/.test(code) ? { kind, area: code } : noWard;
  const name = reader.text('areaName');
  const place = reader.textWhereGiven('place');
  const known = placeOfRecord(isBlank(name) ? place : name);
  if (known === undefined) {
    reader.refuse('areaName', `Expected ${expectedBorough(name)}; found "${name.slice(0, 60)}".`);
    return null;
  }
  if (known.kind !== 'BOROUGH' || known.code === cityOfLondon) {
    // Under the names as they stand, since "Other / NK" comes with several.
    return { kind: 'OTHER', area: `OTHER: ${place}, ${name}` };
  }
  if (!isBlank(code) && code !== known.code) {
    reader.refuse('areaCode', `Expected ${known.code}, the code of "${name}"; found "${code.slice(0, 60)}".`);
    return null;
  }
  return { kind, area: known.code };
}

function areaTypeOf(text: string): 'BOROUGH' | 'WARD' | null {
  const plain = text.toLowerCase();
  if (plain === 'borough') return 'BOROUGH';
  return /^safer neighbourhood teams?$|^snt$|^ward$/.test(plain) ? 'WARD' : null;
}
