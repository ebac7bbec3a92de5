/** A JSON file whose form has been recognised: the features of a GeoJSON collection, or the items of an array. */
export interface JsonItems {
  readonly fileName: string;
  readonly items: readonly unknown[];
  /** The JSON pointer of the list (RFC 6901): "/features", or "" where the file itself is the list. */
  readonly pointer: string;
  /** The file's own name of each property of the signature, by the signature's name for it. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Whether a value of a JSON file is an object. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of a JSON file in words, short enough to be told. */
export function shownJson(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}
