import { Migration } from '@mikro-orm/migrations';
import type { MigrationList } from '../../../kit/database/database.ts';

/**
 * Reviews with their recommendations and undertakings, and strategic risks. Every row hangs on the release that states
 * it; the reference is checked at the end of the transaction, so that a backup can be read in any order.
 */
const statements = [
  `create table accountability.scrutiny_review (
     id text primary key,
     dataset text not null,
     release text not null references accountability.release (id) deferrable initially deferred,
     document text not null,
     paragraph text not null,
     title text not null,
     body text not null,
     areas text[] not null,
     reported_on date not null,
     response_requested_on date,
     response_requested_paragraph text,
     ratification_on date,
     ratification_paragraph text,
     note text,
     check ((response_requested_on is null) = (response_requested_paragraph is null)),
     check ((ratification_on is null) = (ratification_paragraph is null))
   )`,
  `create index scrutiny_review_areas on accountability.scrutiny_review using gin (areas)`,
  `create table accountability.recommendation (
     review text not null references accountability.scrutiny_review (id) on delete cascade deferrable initially deferred,
     number text not null,
     paragraph text not null,
     text text,
     text_absence text,
     text_absence_explanation text,
     parts jsonb not null,
     addressees jsonb not null,
     theme text,
     deadline jsonb,
     further_deadlines jsonb not null,
     primary key (review, number),
     check ((text is null) = (text_absence is not null)),
     check ((text_absence is null) = (text_absence_explanation is null))
   )`,
  `create table accountability.undertaking (
     review text not null,
     place int not null,
     recommendation text not null,
     paragraph text not null,
     words text not null,
     primary key (review, place),
     foreign key (review, recommendation) references accountability.recommendation (review, number)
       on delete cascade deferrable initially deferred
   )`,
  `create table accountability.strategic_risk (
     dataset text not null,
     number text not null,
     release text not null references accountability.release (id) deferrable initially deferred,
     document text not null,
     paragraph text not null,
     areas text[] not null,
     description text not null,
     likelihood text not null check (likelihood in ('LOW', 'MEDIUM', 'HIGH')),
     impact text not null check (impact in ('LOW', 'MEDIUM', 'HIGH')),
     net_concern text not null check (net_concern in ('LOW', 'MEDIUM', 'HIGH')),
     agreed_actions text[] not null,
     owners text[] not null,
     next_review_on date not null,
     last_updated_on date not null,
     primary key (dataset, number)
   )`,
];

export const scrutinyAndRisks: MigrationList[number] = {
  name: '0002-scrutiny-and-risks',
  class: class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  },
};
