import type { HubEvent } from '../../schema/events/hubEvent.ts';
import type { Act as ActKind } from '../access/mayAct.ts';
import type { Database } from '../database/database.ts';
import type { Field, FieldFault, Held } from './field.ts';
import type { RecordChange, RegisterRecord, Values } from './record.ts';

/**
 * A list that partners keep in the hub, declared once: from it come its mutations and their inputs, the fields that the
 * graph shows, its template and the import of it, its history and its rules.
 */
export interface Register {
  /** Such as "ward-panels": on the command line and in the store. */
  readonly id: string;
  /** Name of its type in the graph, such as "WardPanel". */
  readonly type: string;
  /** In a sentence, such as "ward panel". */
  readonly thing: string;
  readonly description: string;
  readonly fields: readonly Field<Held>[];
  /** Names of the fields that make up a record's id; they are set by the act that opens it and never change. */
  readonly key: readonly string[];
  /** Code of the area that a record is of, by its id. */
  areaOf(id: string): string;
  /** The reference that makes a record part of another; left out where it stands by itself. */
  readonly parent?: string;
  /** The states, by name; a registered enum of the graph. */
  readonly states: Readonly<Record<string, string>>;
  /** By name of the mutation. */
  readonly acts: Readonly<Record<string, Act>>;
  /** What subscribers are told once a second person had texts of a record published; nothing where left out. */
  readonly announcesTexts?: (change: RecordChange) => HubEvent | null;
  /** Rules over several fields; left out where there are none. */
  readonly check?: (values: Values, act: string, step: Step) => readonly (FieldFault & { readonly field: string })[];
  /** Who sees its records: partners of their area, City Hall and the agency that entered them; everybody where left out. */
  readonly audience?: 'PARTNERS';
  /** From when a record that is for partners is for everybody; never where left out. */
  readonly publication?: {
    /** In a sentence, such as "until its award is published". */
    readonly until: string;
    readonly isPublic: (record: RegisterRecord) => boolean;
  };
  /** What its rules weigh beside the record itself: they are read once, in the transaction of the change, for all commands. */
  readonly weighs?: {
    /** Ids of the registers of this subgraph of which every record is read. */
    readonly registers: readonly string[];
    /** What speaks against a change. @param standing every record of one of those registers, as it is before the change */
    readonly against: (
      change: RecordChange,
      standing: (register: string) => readonly RegisterRecord[],
    ) => readonly (FieldFault & { readonly field: string | null })[];
  };
  /**
   * What is worked out anew once changes stand, such as counts; nothing where left out. Where it fails the changes stand all the same, and
   * the next change or the work of the day makes it good.
   */
  readonly afterwards?: (database: Database, today: string) => Promise<void>;
  /** Whether a record may be seen at all; every one where left out. */
  readonly isVisible?: (record: RegisterRecord, today: string) => boolean;
}

/** From where an act goes, and when. */
export interface Step {
  /** The state in which the record was; null for a new one. */
  readonly from: string | null;
  /** The day from which it was in that state; null for a new one. */
  readonly since: string | null;
  /** The day on which the act takes effect. */
  readonly on: string;
}

/** A named change to a record. */
export interface Act {
  /** As the template writes it, such as "Establish". */
  readonly word: string;
  readonly description: string;
  /** The states it starts from; null where it opens a record. */
  readonly from: readonly string[] | null;
  /** The state it leads to; null where the state stays. */
  readonly to: string | null;
  /** Fields that must be set once it is done. */
  readonly requires: readonly string[];
  /** Fields that it may set besides. */
  readonly accepts: readonly string[];
  /** Fields that it empties, being no longer true. */
  readonly clears?: readonly string[];
  /** What it says by itself, by field; nobody gives it. */
  readonly sets?: Readonly<Record<string, Held>>;
  /** Days that it sets to the day on which it takes effect, unless they are given. */
  readonly stamps?: readonly string[];
  /** The field whose day is the one on which it takes effect where no other is given: that of a meeting which was held. Never before it. */
  readonly happensOn?: string;
  /** Who may do it, by the table of `kit/access/mayAct.ts`; those who may "enter" where left out. */
  readonly kind?: ActKind;
  /** What subscribers are told, in the transaction of the change; nothing where left out or null. */
  readonly announces?: (change: RecordChange) => HubEvent | null;
}

/** What a second person decides on the texts of a record that wait. */
export type TextVerdict = 'APPROVED' | 'REJECTED';

interface TextAct {
  readonly verdict: TextVerdict;
  /** Name of the mutation. */
  readonly name: string;
  /** As the template writes it. */
  readonly word: string;
  readonly description: string;
}

/** The acts by which a second person has a record's texts published or rejects them; every register with free text has them. */
export function textActsOf(register: Register): readonly TextAct[] {
  if (!hasFreeText(register)) return [];
  const { type, thing } = register;
  return [
    {
      verdict: 'APPROVED',
      name: `approve${type}Texts`,
      word: 'Approve texts',
      description: `Publishes the texts of a ${thing} that wait; done by a second person, never by their author.`,
    },
    {
      verdict: 'REJECTED',
      name: `reject${type}Texts`,
      word: 'Reject texts',
      description: `Rejects the texts of a ${thing} that wait, with the reason for whoever writes them anew: they are never published, and kept no longer. Done by a second person.`,
    },
  ];
}

export function hasFreeText(register: Register): boolean {
  return register.fields.some(({ kind }) => kind.is === 'FREE_TEXT');
}

export function fieldOf(register: Register, name: string): Field<Held> {
  const field = register.fields.find((known) => known.name === name);
  if (field === undefined) throw new Error(`the register ${register.id} has no field "${name}"`);
  return field;
}
