import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import type { JsonSignature } from '../../schema/datasets/dataset.ts';
import { isJsonObject, shownJson, type JsonItems } from './jsonItems.ts';
import { refusedTable, type RefusedFile } from './openedTable.ts';

/** A kind of JSON file that may come, with the dataset that it belongs to. */
export type JsonCandidate = readonly [dataset: string, signature: JsonSignature];

/** The wards of London take a megabyte, a force's month six: a larger file is another one, and would not fit in memory. */
const mostBytes = 64_000_000;

export interface OpenedJson {
  readonly recognised: true;
  readonly dataset: string;
  readonly items: JsonItems;
}

/** Recognises a JSON file by the properties of its first feature or item. Unlike a table it is read whole. */
export async function openJson(
  path: string,
  fileName: string,
  candidates: readonly JsonCandidate[],
): Promise<OpenedJson | RefusedFile> {
  const { size } = await stat(path);
  if (size > mostBytes) {
    return refusedTable(
      `The file has ${size} bytes. Expected at most ${mostBytes} in JSON: send one month, or one city, at a time.`,
    );
  }
  const content = parsed(await readFile(path));
  if ('fault' in content) return refusedTable(content.fault, content.line);
  const list = listOf(content.value);
  if (typeof list === 'string') return refusedTable(list);
  const [first] = list.items;
  if (first === undefined) return refusedTable('The file holds an empty list. Fetch it again from the publisher.');
  return recognise(fileName, list, first, candidates);
}

/** What stands in the file; or what keeps it from being JSON, and where. */
function parsed(bytes: Buffer): { readonly value: unknown } | { readonly fault: string; readonly line: number | null } {
  if (!isUtf8(bytes)) return { fault: 'The file is not text in UTF-8. Fetch it again.', line: null };
  try {
    return { value: JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = /\(line (\d+) /.exec(reason)?.[1];
    return {
      fault: `The file is no JSON, or was cut short (${reason}). Fetch it again.`,
      line: line === undefined ? null : Number(line),
    };
  }
}

interface List extends Pick<JsonItems, 'items' | 'pointer'> {
  readonly form: JsonSignature['form'];
}

function listOf(value: unknown): List | string {
  if (Array.isArray(value)) return { form: 'ARRAY', items: value, pointer: '' };
  if (isJsonObject(value) && value['type'] === 'FeatureCollection' && Array.isArray(value['features'])) {
    return { form: 'FEATURE_COLLECTION', items: value['features'], pointer: '/features' };
  }
  const found = isJsonObject(value) ? `an object with ${listed(Object.keys(value))}` : shownJson(value);
  return `Expected a GeoJSON "FeatureCollection" or an array of records; found ${found}.`;
}

function recognise(
  fileName: string,
  { form, items, pointer }: List,
  first: unknown,
  candidates: readonly JsonCandidate[],
): OpenedJson | RefusedFile {
  const owner = form === 'FEATURE_COLLECTION' && isJsonObject(first) ? first['properties'] : first;
  const names = isJsonObject(owner) ? Object.keys(owner) : [];
  const matches = candidates
    .filter(([, signature]) => signature.form === form)
    .map(([dataset, signature]) => ({ dataset, signature, ...match(names, signature) }))
    .sort(byNearness);
  const nearest = matches[0];
  if (nearest?.missing.length === 0) {
    const { dataset, properties } = nearest;
    return { recognised: true, dataset, items: { fileName, items, pointer, properties } };
  }
  const found = `No known format has the properties of the first record of "${fileName}": ${listed(names)}.`;
  if (!nearest) return refusedTable(found);
  return refusedTable(
    `${found} The nearest known format is "${nearest.signature.title}"; missing: ${nearest.missing.join(', ')}. Send the file as it was published.`,
  );
}

function match(names: readonly string[], signature: JsonSignature) {
  const properties: Record<string, string> = {};
  const missing: string[] = [];
  for (const { name, spellings } of signature.properties) {
    const spelling = spellings.find((each) => names.includes(each));
    if (spelling === undefined) missing.push(spellings.map((each) => `"${each}"`).join(' or '));
    else properties[name] = spelling;
  }
  return { properties, missing };
}

interface Match {
  readonly properties: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

/** A format of which nothing is missing first; then by how much the record has of it, so that a short one is not near by being short. */
function byNearness(one: Match, other: Match): number {
  const isIncomplete = ({ missing }: Match) => Math.min(1, missing.length);
  const shared = ({ properties }: Match) => Object.keys(properties).length;
  return (
    isIncomplete(one) - isIncomplete(other) || shared(other) - shared(one) || one.missing.length - other.missing.length
  );
}

function listed(names: readonly string[]): string {
  const most = 12;
  const shown = names.slice(0, most).map((name) => `"${name.slice(0, 60)}"`);
  if (names.length > most) shown.push(`and ${names.length - most} more`);
  return shown.length === 0 ? 'nothing' : shown.join(', ');
}
