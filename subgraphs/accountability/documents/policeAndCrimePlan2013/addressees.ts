import type { Addressee } from '../recommendation.ts';

/** Named by the recommendation. */
export const mayorsOffice: Addressee = { organisation: 'Mayor’s Office for Policing and Crime', basis: 'NAMED' };

/** Named by the recommendation. */
export const metropolitanPolice: Addressee = { organisation: 'Metropolitan Police Service', basis: 'NAMED' };

/** Named by the recommendation. */
export const commissioner: Addressee = { organisation: 'Commissioner of Police of the Metropolis', basis: 'NAMED' };

/** Whose Plan it is, where the recommendation says only what "the final Plan" should hold. */
export const authorOfThePlan: Addressee = { ...mayorsOffice, basis: 'AUTHOR_OF_THE_PLAN' };
