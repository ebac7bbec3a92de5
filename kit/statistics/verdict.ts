/** What may honestly be said of a change, from NOT_DISTINGUISHABLE (chance alone could explain it) to HIGHER or LOWER. */
export type Verdict = 'HIGHER' | 'LOWER' | 'NOT_DISTINGUISHABLE' | 'TOO_FEW' | 'NOT_COMPARABLE';

/** What a test on two figures alone can find: whether the periods compare at all is not its business. */
export type TestedVerdict = Exclude<Verdict, 'NOT_COMPARABLE'>;
