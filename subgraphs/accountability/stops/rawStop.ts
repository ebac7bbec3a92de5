/** A stop in its source's own words, from a row of CSV or an item of JSON; "" where it says nothing. */
export type RawStop = Readonly<Record<StopField, string>>;

export const stopFields = [
  'type',
  'date',
  'latitude',
  'longitude',
  'gender',
  'ageRange',
  'selfDefinedEthnicity',
  'officerDefinedEthnicity',
  'power',
  'object',
  'outcome',
] as const;

export type StopField = (typeof stopFields)[number];

/** A stop from what its source says in each field. */
export function rawStop(text: (field: StopField) => string): RawStop {
  return {
    type: text('type'),
    date: text('date'),
    latitude: text('latitude'),
    longitude: text('longitude'),
    gender: text('gender'),
    ageRange: text('ageRange'),
    selfDefinedEthnicity: text('selfDefinedEthnicity'),
    officerDefinedEthnicity: text('officerDefinedEthnicity'),
    power: text('power'),
    object: text('object'),
    outcome: text('outcome'),
  };
}

/** A reason against one value of a stop. */
export interface StopFault {
  readonly field: StopField;
  readonly message: string;
}
