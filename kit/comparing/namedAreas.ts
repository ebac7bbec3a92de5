import { Comparator } from '../../schema/figures/words.ts';
import { areaByCode, type Area } from '../../schema/places/areas.ts';
import { HubError } from '../hubError.ts';

const most = 100;

/**
 * The areas that a caller names to compare with: of the same kind as the area, each once, the area itself left out.
 * @throws HubError BAD_USER_INPUT where they are none of that, or given with another comparator than GROUP
 */
export function namedAreas(area: Area, comparator: Comparator, named: readonly string[] | null): readonly Area[] {
  if (comparator !== Comparator.GROUP) {
    if (named === null) return [];
    throw refused(`"areas" goes with the comparator GROUP only, not with ${comparator}.`);
  }
  const others = [...new Set(named ?? [])].filter((code) => code !== area.code);
  if (others.length === 0 || others.length > most) {
    throw refused(
      `The comparator GROUP needs "areas": from 1 to ${String(most)} codes besides the area’s own; got ${String(others.length)}.`,
    );
  }
  return others.map((code) => {
    const other = areaByCode(code);
    if (other === undefined) throw refused(`"areas" names ${JSON.stringify(code)}, which is the code of no area.`);
    if (other.kind !== area.kind) {
      throw refused(`"areas" names ${other.name}, a ${other.kind}; expected areas of one kind, here ${area.kind}.`);
    }
    return other;
  });
}

function refused(message: string): HubError {
  return new HubError('BAD_USER_INPUT', message);
}
