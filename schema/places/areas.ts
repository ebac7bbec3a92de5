import { boroughs, type Borough } from './boroughs.ts';
import { commands, type BasicCommandUnit } from './commands.ts';
import { forces, type PoliceForce } from './forces.ts';
import { london, type London } from './london.ts';
import { wards, type Ward } from './wards.ts';

export type Area = London | PoliceForce | BasicCommandUnit | Borough | Ward;
export type AreaKind = Area['kind'];

/** Every area there is: London, 2 forces, 12 basic command units, 33 boroughs and 704 wards. */
export const areas: readonly Area[] = [london, ...forces, ...commands, ...boroughs, ...wards];

const byCode = new Map(areas.map((area) => [area.code, area]));
const commandsByForce = Map.groupBy(commands, (command) => command.force);
const wardsByBorough = Map.groupBy(wards, (ward) => ward.borough);
const boroughsByParent = new Map<string | null, readonly Borough[]>([
  [london.code, boroughs],
  ...Map.groupBy(boroughs, (borough) => borough.force),
  ...Map.groupBy(boroughs, (borough) => borough.command),
]);

export function areaByCode(code: string): Area | undefined {
  return byCode.get(code);
}

/** The boroughs of London, a force or a basic command unit; none for any other code. */
export function boroughsOf(code: string): readonly Borough[] {
  return boroughsByParent.get(code) ?? [];
}

/** The basic command units of a force; none for the City of London Police and any other code. */
export function commandsOf(force: string): readonly BasicCommandUnit[] {
  return commandsByForce.get(force) ?? [];
}

/** The wards of a borough; none for any other code. */
export function wardsOf(borough: string): readonly Ward[] {
  return wardsByBorough.get(borough) ?? [];
}
