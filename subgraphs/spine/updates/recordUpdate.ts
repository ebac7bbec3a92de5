import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { Update, type UpdateFacts } from './update.ts';

/** What an update about a record of a register leads to, as the type of the graph that shows such records. */
export interface UpdatedRecord {
  /** The field that leads there, and the key of the event that names the record. */
  readonly field: 'panel' | 'priority' | 'issue' | 'undertaking' | 'risk';
  readonly type: ClassType<{ readonly id: string }, [string]>;
  readonly description: string;
}

/** An update about a record that partners keep; one class for each kind. */
export function recordUpdate(name: string, description: string, record: UpdatedRecord) {
  @ObjectType(name, { implements: Update, description })
  class RecordUpdate extends Update {
    @Field(() => record.type, { name: record.field, nullable: true, description: record.description })
    readonly record: { readonly id: string } | null;

    constructor(facts: UpdateFacts, { keys }: LoggedEvent) {
      super(name, facts);
      const id = keys[record.field];
      this.record = id === undefined ? null : new record.type(id);
    }
  }
  return RecordUpdate;
}
