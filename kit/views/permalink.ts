/** What a view answered, kept as it was. */
export interface Permalink {
  /** SHA-256 of `content` in hexadecimal. */
  readonly digest: string;
  readonly title: string;
  /** The query that was asked. */
  readonly document: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** `grantKey` of those who may see it; null for everybody. */
  readonly audience: string | null;
  /** Ids of the releases that it rests on, in order. */
  readonly releases: readonly string[];
  /** The answer as JSON, byte for byte. */
  readonly content: string;
  /** The same with every figure whole, from which tables are made. */
  readonly whole: string;
  /** When it was first taken, such as "2026-11-27T15:04:05.000Z". */
  readonly takenAt: string;
}

export interface PermalinkStore {
  /** Keeps it; what is kept already stays as it is. */
  save(permalink: Permalink): Promise<void>;
  find(digest: string): Promise<Permalink | null>;
}
