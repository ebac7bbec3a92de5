import DataLoader from 'dataloader';
import type { Readable } from '../indicators/readable.ts';
import { readQuality, type StoredFinding } from '../quality/qualityStore.ts';
import type { Release } from './release.ts';
import { readReleases } from './releaseStore.ts';
import { readRestatedCells, type RestatedCells, type RestatedCellsQuestion } from './restatedCells.ts';

/** Reads the releases of datasets for one request, in one statement however many datasets ask. */
export class ReleaseReader {
  readonly #releases: DataLoader<string, readonly Release[]>;

  readonly #quality: DataLoader<string, readonly StoredFinding[]>;

  constructor(private readonly database: Readable) {
    this.#quality = new DataLoader(async (releases) => {
      const found = Map.groupBy(await readQuality(database, database.schema, releases), ({ release }) => release);
      return releases.map((release) => found.get(release) ?? []);
    });
    this.#releases = new DataLoader(async (datasets) => {
      const all = Map.groupBy(await readReleases(database, database.schema, datasets), ({ dataset }) => dataset);
      return datasets.map((dataset) => all.get(dataset) ?? []);
    });
  }

  /** Withdrawn ones too, by position. */
  of(dataset: string): Promise<readonly Release[]> {
    return this.#releases.load(dataset);
  }

  /** What was found of a release when it was published. */
  quality(release: string): Promise<readonly StoredFinding[]> {
    return this.#quality.load(release);
  }

  restatedCells(question: RestatedCellsQuestion): Promise<RestatedCells> {
    return readRestatedCells(this.database, this.database.schema, question);
  }
}
