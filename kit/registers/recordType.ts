import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import { DateScalar } from '../../schema/figures/scalars.ts';
import { DateTimeScalar } from '../../schema/records/dateTimeScalar.ts';
import { PendingText } from '../../schema/records/pendingText.ts';
import { RecordChangeConnection } from '../../schema/records/recordHistory.ts';
import { RejectedText } from '../../schema/records/rejectedText.ts';
import { mayAct } from '../access/mayAct.ts';
import { speaksFor } from '../access/speaksFor.ts';
import { defaultPageSize } from '../graph/page.ts';
import type { ReferenceResolver } from '../subgraph/buildSubgraph.ts';
import type { Field as RegisterField, Held } from './field.ts';
import { graphType } from './graphType.ts';
import { historyPage } from './historyPage.ts';
import { mayWrite } from './mayKeep.ts';
import { isFreeText } from './mergeValues.ts';
import type { RegisterRecord } from './record.ts';
import { hasFreeText, type Register } from './register.ts';
import type { RegisterContext } from './registerContext.ts';

/** A record as the graph shows it. */
export interface RecordThing {
  readonly record: RegisterRecord;
  /** The day as at which it was asked for, and with it all that is part of it; null for today. */
  readonly asAt: string | null;
}

/** The class of a type that shows a register's records. */
export type RecordClass = ClassType<RecordThing, [RegisterRecord, string | null]>;

/** A field of the type that leads elsewhere; it takes the place of a register's field of the same name. */
export interface Relation<Context> {
  readonly name: string;
  readonly description: string;
  readonly type: () => ClassType | [ClassType] | object;
  /** "items": the list is there, and what another subgraph does not know in it is null. */
  readonly nullable: boolean | 'items';
  resolve(thing: RecordThing, context: Context): unknown;
}

/** The type of the graph that shows a register's records, made from its declaration. */
export function recordType<Context extends RegisterContext>(
  register: Register,
  relations: readonly Relation<Context>[],
): RecordClass {
  const { type } = register;

  class Thing implements RecordThing {
    constructor(
      readonly record: RegisterRecord,
      readonly asAt: string | null,
    ) {}

    @Field(() => RecordChangeConnection, { description: 'Every change of it, the latest first.' })
    history(
      @Ctx() context: RegisterContext,
      @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
      first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null,
    ): Promise<RecordChangeConnection> {
      return historyPage(register, this.record, context, first, after);
    }
  }

  for (const [name, { type: of, description, read }] of Object.entries(commonFields(register))) {
    show(Thing, name, of, { description }, read);
  }
  const related = new Set(relations.map(({ name }) => name));
  for (const field of register.fields.filter(({ name }) => !related.has(name))) showField(Thing, field);
  for (const relation of relations) showRelation(Thing, relation);
  if (hasFreeText(register)) {
    showPendingTexts(Thing, register);
    showRejectedTexts(Thing, register);
  }
  Directive('@key(fields: "id")')(Thing);
  ObjectType(type, { description: register.description })(Thing);
  return Thing;
}

/** Finds the record that the gateway names by its id, as it is now. */
export function recordReference(register: Register, Thing: RecordClass): ReferenceResolver<RegisterContext> {
  return async ({ id = '' }, { registers }) => {
    const record = await registers.record(register, id, null);
    return record === null ? null : new Thing(record, null);
  };
}

/** Fields without arguments are plain properties, so that graphql-js reads them without a resolver between. */
function show(
  Thing: RecordClass,
  name: string,
  type: () => object,
  options: { readonly description: string; readonly nullable?: boolean },
  read: (record: RegisterRecord) => unknown,
): void {
  Object.defineProperty(Thing.prototype, name, {
    get(this: RecordThing) {
      return read(this.record);
    },
  });
  Field(type, { ...options, simple: true })(Thing.prototype, name);
}

interface CommonField {
  readonly type: () => object;
  readonly description: string;
  readonly read: (record: RegisterRecord) => unknown;
}

/** What every record has. */
function commonFields({ thing, key, states }: Register): Readonly<Record<string, CommonField>> {
  return {
    id: {
      type: () => ID,
      description: `By what it is known, the same for good: its ${key.join(' and ')}.`,
      read: ({ id }) => id,
    },
    status: { type: () => states, description: `Where the ${thing} stands.`, read: ({ state }) => state },
    since: {
      type: () => DateScalar,
      description: 'The day from which it has had this status, such as "2026-03-04".',
      read: ({ since }) => since,
    },
    version: {
      type: () => Int,
      description: 'One more with each change, such as 3; to be given as `expectedVersion` with the next.',
      read: ({ version }) => version,
    },
    changedAt: {
      type: () => DateTimeScalar,
      description: 'When its latest change was entered.',
      read: ({ changedAt }) => changedAt,
    },
    isDemonstration: {
      type: () => Boolean,
      description: 'Whether it is made up to show the hub, such as false.',
      read: ({ isDemonstration }) => isDemonstration,
    },
  };
}

function showField(Thing: RecordClass, field: RegisterField<Held>): void {
  const awaiting = field.kind.is === 'FREE_TEXT' ? ' Null too until a second person has approved it.' : '';
  const description = `${field.description} Null where it is not recorded.${awaiting}`;
  show(Thing, field.name, graphType(field), { nullable: true, description }, ({ values }) => {
    const value = values[field.name] ?? null;
    return isFreeText(value) ? value.published : value;
  });
}

function showRelation<Context>(Thing: RecordClass, relation: Relation<Context>): void {
  const { name, description, nullable, type } = relation;
  const value = function (this: RecordThing, context: Context) {
    return relation.resolve(this, context);
  };
  Object.defineProperty(Thing.prototype, name, { value });
  Field(type, { nullable, description })(Thing.prototype, name, { value });
  Ctx()(Thing.prototype, name, 0);
}

function showPendingTexts(Thing: RecordClass, { audience }: Register): void {
  const value = function (this: RecordThing, { viewer }: RegisterContext): PendingText[] | null {
    const { area, values } = this.record;
    if (!mayAct(viewer, 'approve', area)) return null;
    // What was published of a record for partners shows others nothing that waits.
    if (audience === 'PARTNERS' && !speaksFor(viewer, area)) return null;
    return Object.entries(values).flatMap(([name, held]) =>
      isFreeText(held) && held.pending !== null ? [new PendingText(name, held.pending.text)] : [],
    );
  };
  const name = 'textsAwaitingApproval';
  Object.defineProperty(Thing.prototype, name, { value });
  Field(() => [PendingText], {
    nullable: true,
    description: 'Texts that wait for a second person to approve them; a handful. Null for those who may not approve.',
  })(Thing.prototype, name, { value });
  Ctx()(Thing.prototype, name, 0);
}

function showRejectedTexts(Thing: RecordClass, register: Register): void {
  const value = function (this: RecordThing, { viewer }: RegisterContext): RejectedText[] | null {
    const { area, values } = this.record;
    // The reason is read by nobody before it is written down, like those of changes: it is for who may write the text anew.
    const texts = register.fields.filter(({ kind }) => kind.is === 'FREE_TEXT').map(({ name }) => name);
    const written = texts.filter((name) => mayWrite(viewer, register, name, area));
    if (written.length === 0) return null;
    return Object.entries(values).flatMap(([name, held]) =>
      written.includes(name) && isFreeText(held) && held.rejected !== undefined
        ? [new RejectedText(name, held.rejected.reason, held.rejected.on)]
        : [],
    );
  };
  const name = 'textsRejected';
  Object.defineProperty(Thing.prototype, name, { value });
  Field(() => [RejectedText], {
    nullable: true,
    description:
      'Texts that a second person rejected and nobody has written anew, with the reason; a handful. Null for those who may write none of them.',
  })(Thing.prototype, name, { value });
  Ctx()(Thing.prototype, name, 0);
}
