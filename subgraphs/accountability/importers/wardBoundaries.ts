import { copyValues } from '../../../kit/database/copyBatches.ts';
import type { FileRecord, FileSummary, JsonImporter } from '../../../kit/importing/importer.ts';
import { isJsonObject, shownJson, type JsonItems } from '../../../kit/importing/jsonItems.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { wardBoundaries } from '../../../schema/datasets/referenceDatasets.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { wards } from '../../../schema/places/wards.ts';
import { overlapOf } from '../boundaries/overlapOf.ts';
import { readGeometry } from '../boundaries/readGeometry.ts';
import type { WardBoundary } from '../boundaries/wardBoundary.ts';
import { replacing } from '../stops/replacing.ts';

/** Ward boundaries as GeoJSON, one feature to a ward; what they place is placed anew. */
export const wardBoundariesImporter: JsonImporter = {
  reads: 'JSON',
  dataset: wardBoundaries.id,
  omittedIsZero: wardBoundaries.omittedIsZero,
  rollUp: null,
  addsLines: false,
  rows: { table: 'ward_boundary', columns: ['ward', 'polygons'] },
  consequences: replacing,
  scopeOf: () => 'all',
  async *read({ items, pointer, properties }: JsonItems): AsyncGenerator<FileRecord, FileSummary> {
    const seen = new Map<string, number>();
    const boundaries: WardBoundary[] = [];
    for (const [place, feature] of items.entries()) {
      const at = `${pointer}/${place}`;
      yield readFeature(feature, { place, at, property: properties['ward'] ?? '', seen, boundaries });
    }
    const lacking = wards.filter(({ code }) => !seen.has(code));
    const names = lacking.slice(0, 3).map(({ code, name }) => `${name} (${code})`);
    return {
      periods: [],
      flags: {},
      remarks:
        lacking.length === 0
          ? []
          : [
              `Wards that the file leaves out, so that nothing can be placed there: ${lacking.length}, such as ${names.join(', ')}.`,
            ],
      // Where a feature was refused, what is left of the file is not judged.
      refusals: boundaries.length === items.length ? overlaps(boundaries, seen, pointer) : [],
      publishedOn: null,
    };
  },
};

/** A stop where two wards lie would be counted in one of them for no reason. */
function overlaps(
  boundaries: readonly WardBoundary[],
  places: ReadonlyMap<string, number>,
  pointer: string,
): Refusal[] {
  const overlap = overlapOf(boundaries);
  if (overlap === null) return [];
  const [ward, other] = overlap;
  const column = `${pointer}/${places.get(ward) ?? 0}/geometry`;
  const message = `The ward ${ward} lies upon the ward ${other}, so that a stop there would be of both. Expected each place in one ward; mend it where it was drawn.`;
  return [{ line: null, column, message }];
}

interface FeaturePlace {
  readonly place: number;
  /** JSON pointer of the feature. */
  readonly at: string;
  /** The property that holds the ward's code, such as "WD22CD". */
  readonly property: string;
  /** Where each ward stood first. */
  readonly seen: Map<string, number>;
  /** What has been read. */
  readonly boundaries: WardBoundary[];
}

function readFeature(feature: unknown, { place, at, property, seen, boundaries }: FeaturePlace): FileRecord {
  const line = place + 1;
  const refused = (...refusals: readonly Refusal[]): FileRecord => ({ line, cells: [], refusals });
  const { properties, geometry } = isJsonObject(feature) ? feature : {};
  const ward = isJsonObject(properties) ? properties[property] : undefined;
  const column = `${at}/properties/${property}`;
  if (typeof ward !== 'string' || areaByCode(ward)?.kind !== 'WARD') {
    const message = `Expected the code of one of London’s ${wards.length} wards, such as "E05013808"; found ${shownJson(ward)}.`;
    return refused({ line: null, column, message });
  }
  const earlier = seen.get(ward);
  if (earlier !== undefined) {
    const message = `Feature ${earlier} already gives the ward ${ward}. Expected each ward once; its islands in one "MultiPolygon".`;
    return refused({ line: null, column, message });
  }
  seen.set(ward, place);
  const polygons = readGeometry(geometry, `${at}/geometry`);
  if ('message' in polygons) return refused(polygons);
  boundaries.push({ ward, polygons });
  return { line, cells: [], rows: [copyValues([ward, JSON.stringify(polygons)])] };
}
