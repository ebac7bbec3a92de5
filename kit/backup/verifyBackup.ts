import { basename } from 'node:path';
import type { DatabaseShape } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import type { BackupHeader } from './backupFormat.ts';
import { readBackup } from './readBackup.ts';

/** A backup that is whole and that this hub can read. */
export interface VerifiedBackup {
  readonly path: string;
  readonly header: BackupHeader;
}

/**
 * Reads a backup from end to end before anything is changed.
 * @throws HubError where it is cut short, altered, or made by a newer hub
 */
export async function verifyBackup(path: string, shapes: readonly DatabaseShape[]): Promise<VerifiedBackup> {
  let header: BackupHeader | undefined;
  for await (const part of readBackup(path)) {
    if (part.kind !== 'header') continue;
    header = part.header;
    refuseNewer(basename(path), header, shapes);
  }
  if (header === undefined) throw new Error('a whole backup has a header');
  return { path, header };
}

function refuseNewer(file: string, header: BackupHeader, shapes: readonly DatabaseShape[]): void {
  const known = new Map(shapes.map((shape) => [shape.schema, migrationNames(shape)]));
  const unknown = header.schemas.flatMap(({ name, migrations }) => {
    const names = known.get(name);
    if (names === undefined) return [`the schema ${name}`];
    return migrations.filter((migration) => !names.includes(migration)).map((migration) => `${name} ${migration}`);
  });
  if (unknown.length === 0) return;
  throw new HubError(
    'BAD_USER_INPUT',
    `${file} was made by a newer hub: this one does not know ${unknown.join(', ')}. Nothing was changed; restore it with the hub that made it or a newer one.`,
  );
}

function migrationNames({ migrations }: DatabaseShape): string[] {
  return migrations.map((migration) => migration.name);
}
