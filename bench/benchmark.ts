/** What a benchmark finds: what was compared, and how it came out. */
export interface Finding {
  /** Both sides in words, such as "importing 448,128 cells against COPY of the same cells". */
  readonly compared: string;
  /** The measured quantity in words, such as "2.4 times (2,310 ms against 962 ms)". */
  readonly measured: string;
  /** What was hoped for and whether it was reached; null where nothing is set down. */
  readonly target: Target | null;
}

export interface Target {
  /** Such as "at most 3 times". */
  readonly words: string;
  readonly isReached: boolean;
}

/** One thing worth measuring. A target missed is told, not thrown: only a fault of the benchmark itself ends the run. */
export interface Benchmark {
  readonly name: string;
  /** @param server address of a PostgreSQL server on which databases may be made */
  run(server: string): Promise<readonly Finding[]>;
}
