import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * What the police's words wait for: who brought them, and what a second person decided on each text of a neighbourhood. A text is
 * known by its digest, so that the same words need no second decision when they come again, and words that were held back need
 * not be kept. What was loaded before waits too.
 */
const statements = [
  `alter table engagement.neighbourhood_priority
     add column categories text, add column issue_digest text, add column action_digest text,
     add column brought_by text, add column agency text`,
  `update engagement.neighbourhood_priority set
     issue_digest = left(encode(sha256(convert_to(issue, 'UTF8')), 'hex'), 16),
     action_digest = left(encode(sha256(convert_to(action, 'UTF8')), 'hex'), 16)`,
  `update engagement.neighbourhood_priority set issue_digest = '' where issue is null`,
  `create table engagement.neighbourhood_text_decision (
     neighbourhood text not null,
     digest text not null,
     is_approved boolean not null,
     decided_at timestamptz not null,
     agency text,
     role text not null,
     reason text not null,
     primary key (neighbourhood, digest)
   )`,
  `comment on column engagement.neighbourhood_priority.issue_digest is 'Empty where nothing was left of what the file said; null where it said nothing'`,
];

export const neighbourhoodTexts: MigrationList[number] = {
  name: '0006-neighbourhood-texts',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
