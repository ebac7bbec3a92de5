/** What people are counted along beside an attribute: one digit of the number of a layer. */
export interface LayerDigit {
  readonly name: string;
  readonly size: number;
}

/** A table of the attribute by one of the digits. */
export interface AttributeTable {
  /** Id of its declaration. */
  readonly id: string;
  /** Place of the digit among the attribute's. */
  readonly digit: number;
  /** Whether all of a group in one column tells of each of its members. */
  readonly isSensitive: boolean;
  /** The attribute whose values the columns are, and which withholds totals of its own; null where columns tell of nobody. */
  readonly columnsOf: string | null;
}

/**
 * Something that is told of people and by which the hub tells them apart, such as their ethnicity. People who agree in every digit
 * make up a layer: two of them could exchange their values, and no other table would show it.
 */
export interface Attribute {
  readonly name: string;
  readonly values: number;
  readonly digits: readonly LayerDigit[];
  readonly tables: readonly AttributeTable[];
}

export function layersOf({ digits }: Attribute): number {
  return digits.reduce((layers, { size }) => layers * size, 1);
}

/** By how much a layer's number grows with one more in the digit: the last digit runs fastest. */
export function strideOf({ digits }: Attribute, digit: number): number {
  return digits.slice(digit + 1).reduce((stride, { size }) => stride * size, 1);
}

/** The layers that have a value in a digit; all of them for no digit. */
export function layersWith(attribute: Attribute, digit: number | null, value: number): readonly number[] {
  const all = [...Array(layersOf(attribute)).keys()];
  if (digit === null) return all;
  const [stride, size] = [strideOf(attribute, digit), attribute.digits[digit]?.size ?? 1];
  return all.filter((layer) => Math.floor(layer / stride) % size === value);
}
