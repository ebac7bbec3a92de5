export interface London {
  readonly kind: 'LONDON';
  readonly code: string;
  readonly name: string;
}

/** The region; its code is that of the Office for National Statistics. */
export const london: London = { kind: 'LONDON', code: 'E12000007', name: 'London' };
