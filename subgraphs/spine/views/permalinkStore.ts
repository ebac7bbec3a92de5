import type { Database } from '../../../kit/database/database.ts';
import type { Permalink, PermalinkStore } from '../../../kit/views/permalink.ts';

interface Row {
  readonly digest: string;
  readonly title: string;
  readonly document: string;
  readonly parameters: readonly (readonly [string, string])[];
  readonly audience: string | null;
  readonly releases: readonly string[];
  readonly content: string;
  readonly whole: string;
  readonly taken_at: string;
}

export function permalinkStore(database: Database): PermalinkStore {
  return {
    async save({ digest, title, document, parameters, audience, releases, content, whole, takenAt }: Permalink) {
      // Taken for some first and for everybody later, the same bytes are for everybody, with what everybody is told beside them.
      await database.query(
        `insert into spine.permalink (digest, title, document, parameters, audience, releases, content, whole, taken_at)
         values ($1, $2, $3, $4::jsonb, $5, $6::text[], $7, $8, $9::timestamptz)
         on conflict (digest) do update set audience = null, whole = excluded.whole where excluded.audience is null`,
        [digest, title, document, JSON.stringify(parameters), audience, releases, content, whole, takenAt],
      );
    },
    async find(digest): Promise<Permalink | null> {
      const [row] = await database.query<Row>(
        `select digest, title, document, parameters, audience, releases, content, whole,
           to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as taken_at
         from spine.permalink where digest = $1`,
        [digest],
      );
      if (row === undefined) return null;
      const { taken_at: takenAt, ...rest } = row;
      return { ...rest, takenAt };
    },
  };
}
