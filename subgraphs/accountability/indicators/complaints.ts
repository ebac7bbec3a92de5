import type { Measure } from '../../../kit/indicators/measure.ts';
import { complaintsReturn, conductComplaints } from '../../../schema/datasets/complaintDatasets.ts';
import { Polarity, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import { boroughsOf, type Area } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { complaintDays } from '../complaints/complaintGroups.ts';
import type { ComplaintKind } from '../complaints/complaintKind.ts';
import { complaintMeasure } from '../complaints/controlComplaints.ts';
import { howTold } from '../controlled/howTold.ts';
import { conductPeriods } from '../importers/conductComplaints.ts';

const definition =
  'Complaints that members of the public make about the police, as they are logged or finalised in the period. ' +
  'More complaints may be worse policing or more trust in complaining: the number alone does not say. ' +
  'Since 1 February 2020 every expression of dissatisfaction is logged, which does not compare with before.';

const isMean: ReadonlySet<string> = new Set(complaintDays.map(({ days }) => days));

/**
 * Complaints about an area's police. Forces and London answer by the tables of the Independent Office for Police Conduct;
 * boroughs and commands by what is returned to the hub, controlled.
 */
export function complaints(area: Area, kind: ComplaintKind): Measure {
  const isDays = isMean.has(kind);
  return {
    id: `complaints/${kind}`,
    title: isDays ? 'Complaints: days to finalise' : 'Public complaints',
    definition,
    unit: isDays ? Unit.DAYS : Unit.COUNT,
    polarity: Polarity.NEUTRAL,
    measure: complaintMeasure,
    category: kind,
    nature: isDays ? 'POSITION' : 'COUNT',
    outside: outsideOf(area),
    flags: [],
    assumedSampleSize: null,
    forArea: (other) => complaints(other, kind),
    ...(area.kind === 'LONDON' || area.kind === 'POLICE_FORCE' ? ofForces : returned(area, isDays)),
  };
}

function outsideOf({ kind, code }: Area): string | null {
  if (kind === 'WARD')
    return 'Complaints are about officers of a force, a command or a borough; nobody counts them by ward.';
  return code === cityOfLondon
    ? 'The City of London has a force of its own: ask for the complaints of the City of London Police (E23000034).'
    : null;
}

const ofForces = {
  dataset: conductComplaints,
  scopes: ['all'],
  grain: 'FINANCIAL_YEAR',
  step: 12,
  otherGrains: conductPeriods.filter((kind) => kind !== 'FINANCIAL_YEAR'),
  lacking: 'The publisher’s table does not hold it.',
} as const satisfies Partial<Measure>;

function returned(area: Area, isDays: boolean) {
  const own = area.kind === 'BASIC_COMMAND_UNIT' ? boroughsOf(area.code).map(({ code }) => code) : [area.code];
  const told = howTold(complaintsReturn.id);
  return {
    dataset: complaintsReturn,
    ...(isDays ? {} : { ...told.measure, definition: `${definition} ${told.words}` }),
    scopes: own,
    missingScope: QualityFlag.RETURNS_MISSING,
    grain: 'FINANCIAL_QUARTER',
    step: 3,
    lacking: 'The return left it blank.',
  } as const satisfies Partial<Measure>;
}
