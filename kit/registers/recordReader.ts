import DataLoader from 'dataloader';
import { areaByCode } from '../../schema/places/areas.ts';
import type { Readable } from '../indicators/readable.ts';
import type { Viewer } from '../viewer.ts';
import { changesSince, type ChangesAsked, type ChangesPage } from './changesSince.ts';
import { enteredByColumn, isSeenBy, isSeenByAll } from './partnersOnly.ts';
import type { RecordChange, RegisterRecord } from './record.ts';
import { changeColumns, changeOf, recordColumns, recordOf, type ChangeRow, type RecordRow } from './recordRow.ts';
import type { Register } from './register.ts';

/** By what records are looked for. */
type Handle = 'id' | 'area' | 'parent' | 'borough' | 'register';

/** A record's row, with the agency that entered it. */
interface OwnedRow extends RecordRow {
  readonly entered_by: string | null;
}

/**
 * Reads records for one request: one statement for each register, handle and day that is asked for, however many areas ask.
 * With `asAt`, a record is what it was at the end of that day as now known. What its viewer may not see is not there: all ways to
 * a record lead through here.
 */
export class RegisterReader {
  readonly #database: Readable;
  readonly #today: string;
  readonly #loaders = new Map<string, DataLoader<string, readonly RegisterRecord[]>>();
  readonly #ofAreas = new Map<string, DataLoader<string, readonly RegisterRecord[]>>();
  readonly #since = new Map<string, DataLoader<string, ChangesPage>>();
  readonly #histories = new Map<string, DataLoader<string, readonly RecordChange[]>>();

  constructor(
    database: Readable,
    today: string,
    private readonly viewer: Viewer,
  ) {
    this.#database = database;
    this.#today = today;
  }

  async record(register: Register, id: string, asAt: string | null): Promise<RegisterRecord | null> {
    return (await this.#by('id', register, asAt).load(id))[0] ?? null;
  }

  /** Records of an area, by id. */
  ofArea(register: Register, area: string, asAt: string | null): Promise<readonly RegisterRecord[]> {
    return this.#areas(register, asAt).load(area);
  }

  /** Records of a borough and its wards, by id. */
  ofBorough(register: Register, borough: string, asAt: string | null): Promise<readonly RegisterRecord[]> {
    return this.#by('borough', register, asAt).load(borough);
  }

  /** Records that are part of another, by id. */
  partsOf(register: Register, parent: string, asAt: string | null): Promise<readonly RegisterRecord[]> {
    return this.#by('parent', register, asAt).load(parent);
  }

  /** Every record of a register, by id. */
  async all(register: Register, asAt: string | null): Promise<readonly RegisterRecord[]> {
    return this.#by('register', register, asAt).load(register.id);
  }

  /** Every change of a record, the latest first. */
  history(register: string, id: string): Promise<readonly RecordChange[]> {
    const loader =
      this.#histories.get(register) ??
      new DataLoader<string, readonly RecordChange[]>(async (ids) => {
        const rows = await this.#database.query<ChangeRow>(
          `select ${changeColumns} from ${this.#database.schema}.register_change
           where register = $1 and id = any($2::text[]) order by version desc`,
          [register, ids],
        );
        const of = Map.groupBy(rows, (row) => row.id);
        return ids.map((each) => (of.get(each) ?? []).map(changeOf));
      });
    this.#histories.set(register, loader);
    return loader.load(id);
  }

  /** A page of what was entered since a day in registers that everybody sees, of a place, the latest first. */
  changesSince(
    registers: readonly Register[],
    asked: Omit<ChangesAsked, 'registers'>,
    place: string,
  ): Promise<ChangesPage> {
    const shown = registers.filter(isSeenByAll).map(({ id }) => id);
    const key = JSON.stringify([asked, shown]);
    const loader =
      this.#since.get(key) ??
      new DataLoader<string, ChangesPage>((places) =>
        changesSince(this.#database, { ...asked, registers: shown }, places),
      );
    this.#since.set(key, loader);
    return loader.load(place);
  }

  /** Of all areas at once: wards through their boroughs, so that asking for both costs one statement. */
  #areas(register: Register, asAt: string | null): DataLoader<string, readonly RegisterRecord[]> {
    const key = `${register.id} ${asAt ?? ''}`;
    const loader =
      this.#ofAreas.get(key) ??
      new DataLoader<string, readonly RegisterRecord[]>(async (areas) => {
        const wards = areas.map(areaByCode).filter((area) => area?.kind === 'WARD');
        const codes = new Set(wards.map(({ code }) => code));
        const found = await Promise.all([
          ...[...new Set(wards.map(({ borough }) => borough))].map((code) =>
            this.#by('borough', register, asAt).load(code),
          ),
          ...areas.filter((code) => !codes.has(code)).map((code) => this.#by('area', register, asAt).load(code)),
        ]);
        const of = Map.groupBy(found.flat(), (record) => record.area);
        return areas.map((area) => of.get(area) ?? []);
      });
    this.#ofAreas.set(key, loader);
    return loader;
  }

  #by(handle: Handle, register: Register, asAt: string | null): DataLoader<string, readonly RegisterRecord[]> {
    const key = `${register.id} ${handle} ${asAt ?? ''}`;
    const loader =
      this.#loaders.get(key) ??
      new DataLoader<string, readonly RegisterRecord[]>(async (keys) => {
        const rows = await this.#rows(handle, register, asAt, keys);
        const { isVisible } = register;
        const records = rows
          .map((row) => ({ record: recordOf(row), enteredBy: row.entered_by }))
          .filter((owned) => isSeenBy(this.viewer, register, owned))
          .map(({ record }) => record)
          .filter((record) => isVisible?.(record, this.#today) !== false);
        const of = Map.groupBy(records, (record) => record[handle]);
        return keys.map((each) => of.get(each) ?? []);
      });
    this.#loaders.set(key, loader);
    return loader;
  }

  #rows(handle: Handle, register: Register, asAt: string | null, keys: readonly string[]): Promise<OwnedRow[]> {
    const { schema } = this.#database;
    const { id } = register;
    const columns = `${recordColumns}, ${enteredByColumn(register, schema)}`;
    if (asAt === null) {
      return this.#database.query<OwnedRow>(
        `select ${columns} from ${schema}.register_record kept
         where register = $1 and ${handle} = any($2::text[]) order by id`,
        [id, keys],
      );
    }
    return this.#database.query<OwnedRow>(
      `select distinct on (id) ${columns} from ${schema}.register_change kept
       where register = $1 and ${handle} = any($2::text[]) and effective_on <= $3::date order by id, version desc`,
      [id, keys, asAt],
    );
  }
}
