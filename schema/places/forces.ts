export interface PoliceForce {
  readonly kind: 'POLICE_FORCE';
  readonly code: string;
  readonly name: string;
}

export const metropolitanPolice = 'E23000001';
export const cityPolice = 'E23000034';

/** The two territorial forces of London; their codes are those of the Office for National Statistics for police force areas. */
export const forces: readonly PoliceForce[] = [
  { kind: 'POLICE_FORCE', code: metropolitanPolice, name: 'Metropolitan Police Service' },
  { kind: 'POLICE_FORCE', code: cityPolice, name: 'City of London Police' },
];
