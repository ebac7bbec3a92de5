import { areas, type Area as AreaFact } from '../../schema/places/areas.ts';
import type { Area } from './entities/area.ts';
import { BasicCommandUnit } from './entities/basicCommandUnit.ts';
import { Borough } from './entities/borough.ts';
import { London } from './entities/london.ts';
import { PoliceForce } from './entities/policeForce.ts';
import { Ward } from './entities/ward.ts';

function entityOf(fact: AreaFact): London | PoliceForce | BasicCommandUnit | Borough | Ward {
  switch (fact.kind) {
    case 'LONDON':
      return new London(fact);
    case 'POLICE_FORCE':
      return new PoliceForce(fact);
    case 'BASIC_COMMAND_UNIT':
      return new BasicCommandUnit(fact);
    case 'BOROUGH':
      return new Borough(fact);
    case 'WARD':
      return new Ward(fact);
  }
}

/** Places are a few hundred rows of facts: they are made once, and every request shares them. */
const byCode: ReadonlyMap<string, Area> = new Map(areas.map((fact) => [fact.code, entityOf(fact)]));

export function areaEntity(code: string): Area | null {
  return byCode.get(code) ?? null;
}

/** The entity of that kind; null where the code names another kind of area or none. */
export function entityOfKind<Kind extends Area>(
  kind: abstract new (...parameters: never[]) => Kind,
  code: string,
): Kind | null {
  const entity = byCode.get(code);
  return entity instanceof kind ? entity : null;
}

/** The entities of facts, in their order. */
export function entitiesOf<Kind extends Area>(
  kind: abstract new (...parameters: never[]) => Kind,
  facts: readonly { readonly code: string }[],
): Kind[] {
  return facts.flatMap(({ code }) => entityOfKind(kind, code) ?? []);
}
