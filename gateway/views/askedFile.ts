import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';
import { formatNames, type FormatName } from './formats/formats.ts';
import type { Given } from './parameters.ts';

/** What an address names, and in what format. */
export interface AskedFile {
  readonly name: string;
  readonly format: FormatName;
}

/** "ward-card.csv" is "ward-card" as CSV; without an ending it is JSON. */
export function askedFile(file: string): AskedFile {
  const format = formatNames.find((ending) => file.endsWith(`.${ending}`));
  return { name: format === undefined ? file : file.slice(0, -format.length - 1), format: format ?? 'json' };
}

export interface ReadAddress {
  /** Null for the latest. */
  readonly version: number | null;
  readonly isPartialWelcome: boolean;
  /** What is left: the parameters of the view. */
  readonly parameters: Given;
}

const given = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Takes what means the same for every view out of an address. */
export function readAddress(query: unknown): ReadAddress {
  const { version, partial, ...parameters } = given.parse(query);
  return { version: versionOf(version), isPartialWelcome: isWelcome(partial), parameters };
}

function versionOf(version: string | readonly string[] | undefined): number | null {
  if (version === undefined) return null;
  if (typeof version === 'string' && /^[1-9]\d{0,8}$/.test(version)) return Number(version);
  throw new HubError('BAD_USER_INPUT', `"version" is a number from 1 on; got ${JSON.stringify(version)}.`);
}

/** Whether an address says that what there is is welcome where something is missing. */
export function readPartial(query: unknown): boolean {
  return isWelcome(given.parse(query)['partial']);
}

function isWelcome(partial: string | readonly string[] | undefined): boolean {
  if (partial === undefined || partial === 'no') return false;
  if (partial === 'yes') return true;
  throw new HubError('BAD_USER_INPUT', `"partial" is yes or no; got ${JSON.stringify(partial)}.`);
}

/** For whom an answer is to be kept, and the parameters of the view that the address gives besides. */
export function readAudience(parameters: Given): { readonly isForEverybody: boolean; readonly rest: Given } {
  const { audience, ...rest } = parameters;
  if (audience === undefined || audience === 'everybody') return { isForEverybody: audience !== undefined, rest };
  throw new HubError(
    'BAD_USER_INPUT',
    `"audience" is everybody, for the answer that anybody would get, or left out; got ${JSON.stringify(audience)}.`,
  );
}
