import type { IncomingHttpHeaders } from 'node:http';
import { HubError } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';

/** Says what restricted data are read for, in words for the record of reads. */
export const purposeHeader = 'x-purpose';

const wellFormed = /^[\p{L}\p{N}][\p{L}\p{N} .,:;/&()'’–-]{1,99}$/u;

/** What looks like a person's address, telephone or record number. */
const personal = /@|\d{6,}/;

/** @throws HubError BAD_USER_INPUT for what is no purpose */
export function withPurpose(viewer: Viewer, given: unknown): Viewer {
  if (given === undefined || given === null) return viewer;
  const text = typeof given === 'string' ? given.trim() : '';
  if (!wellFormed.test(text) || personal.test(text)) {
    throw new HubError(
      'BAD_USER_INPUT',
      `The header "${purposeHeader}" is 2 to 100 letters, digits and blanks that say what for, such as "board meeting"; it names no person and no case.`,
    );
  }
  return { ...viewer, purpose: text };
}

export function purposeOfHeaders(headers: IncomingHttpHeaders): unknown {
  return headers[purposeHeader];
}

/** The same from the parameters of a WebSocket connection. */
export function purposeOfParams(connectionParams: unknown): unknown {
  if (typeof connectionParams !== 'object' || connectionParams === null) return undefined;
  return Object.entries(connectionParams).find(([name]) => name.toLowerCase() === purposeHeader)?.[1];
}
