import { randomUUID } from 'node:crypto';
import { holdsCredential } from '../access/keySecret.ts';

/** Carries the id of a request from the client through the gateway to the subgraphs and back. */
export const requestIdHeader = 'x-request-id';

const wellFormed = /^[A-Za-z0-9._:-]{8,128}$/;

/** The sender's id where it is fit to print in a log, such as "4f1c2d6e-pack-2025"; otherwise a new UUID. */
export function requestIdOf(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && wellFormed.test(given) && !holdsCredential(given) ? given : randomUUID();
}
