import { randomBytes } from 'node:crypto';
import type { Database, Session } from '../../../kit/database/database.ts';
import type { BoundaryIndex } from '../boundaries/boundaryIndex.ts';
import { boroughOf } from './boroughOf.ts';

/** Every point at which there was a stop, with the ward that other boundaries place it in: staged, and then applied at once. */
export class PlacedPoints {
  /** Longitude, latitude, ward and borough; the last two null outside London. */
  readonly table: string;

  private constructor(private readonly database: Database) {
    // Named as a stage is, so that what a killed import leaves behind is dropped with the stages.
    this.table = `${database.schema}.stage_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}_place`;
  }

  static async open(database: Database, index: BoundaryIndex): Promise<PlacedPoints> {
    const points = new PlacedPoints(database);
    const rows = await database.query<{ longitude: number; latitude: number }>(
      'select distinct longitude, latitude from accountability.stop where longitude is not null',
    );
    await database.query(
      `create unlogged table ${points.table} (longitude int not null, latitude int not null, ward text, borough text)`,
    );
    await database.copy(points.table, ['longitude', 'latitude', 'ward', 'borough'], lines(rows, index));
    await database.query(`analyze ${points.table}`);
    return points;
  }

  async apply(session: Session): Promise<void> {
    await session.query(
      `update accountability.stop s set ward = p.ward, borough = p.borough from ${this.table} p
       where p.longitude = s.longitude and p.latitude = s.latitude and p.ward is distinct from s.ward`,
    );
  }

  async drop(): Promise<void> {
    await this.database.query(`drop table if exists ${this.table}`);
  }
}

async function* lines(
  points: readonly { readonly longitude: number; readonly latitude: number }[],
  index: BoundaryIndex,
): AsyncGenerator<string> {
  for (const { longitude, latitude } of points) {
    const ward = index.wardAt(longitude / 1_000_000, latitude / 1_000_000);
    const borough = ward === null ? null : boroughOf(ward);
    yield `${longitude}\t${latitude}\t${ward ?? '\\N'}\t${borough ?? '\\N'}\n`;
  }
}
