import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver, type ClassType } from 'type-graphql';
import { z } from 'zod';
import { DateScalar } from '../../schema/figures/scalars.ts';
import { UserError, UserErrorCode } from '../../schema/records/userError.ts';
import type { Command, Objection } from './decide.ts';
import type { Given } from './field.ts';
import { graphType } from './graphType.ts';
import { keepRecords } from './keepRecords.ts';
import type { RecordClass, RecordThing } from './recordType.ts';
import { fieldOf, textActsOf, type Act, type Register } from './register.ts';
import type { RegisterContext } from './registerContext.ts';

/**
 * The mutations of a register's acts: each takes an input of its own and answers with the record and `userErrors`.
 * @param beside the registers kept in the same store
 */
export function actMutations(register: Register, thing: RecordClass, beside: readonly Register[]): ClassType {
  class Acts {
    readonly register = register.id;
  }
  for (const [name, act] of Object.entries(register.acts)) addMutation(Acts, { register, thing, beside, name, act });
  for (const { name, word, description } of textActsOf(register)) {
    const act = { word, description, from: [], to: null, requires: [], accepts: [] };
    addMutation(Acts, { register, thing, beside, name, act });
  }
  Resolver()(Acts);
  return Acts;
}

interface Naming {
  readonly register: Register;
  readonly thing: RecordClass;
  readonly beside: readonly Register[];
  readonly name: string;
  readonly act: Act;
}

function addMutation(Acts: ClassType, naming: Naming): void {
  const { register, thing, beside, name, act } = naming;
  const Input = inputType(naming);
  const Payload = payloadType(naming);
  const value = async (given: object, context: RegisterContext) => {
    const command = commandOf(register, name, act, given);
    const { database, viewer, today } = context;
    const [decision] = await keepRecords(register, [command], { database, viewer, today, beside });
    if (decision === undefined) throw new Error(`nothing was decided about ${name}`);
    const { change = null, objections = [] } = decision;
    const done = change === null ? null : new thing(change, null);
    return new Payload(
      done,
      objections.map((objection) => errorOf(register, act, objection)),
    );
  };
  Object.defineProperty(Acts.prototype, name, { value });
  Mutation(() => Payload, {
    nullable: true,
    description: `${act.description} Null while the subgraph does not answer.`,
  })(Acts.prototype, name, { value });
  Arg('input', () => Input, { description: 'What to do, and why.' })(Acts.prototype, name, 0);
  Ctx()(Acts.prototype, name, 1);
}

function inputType({ register, name, act }: Naming): ClassType {
  class Input {
    @Field(() => DateScalar, {
      nullable: true,
      description: 'The day on which it took effect, such as "2026-03-04"; today where left out.',
    })
    readonly effectiveOn?: string | null;

    @Field(() => String, {
      description: 'Why, for the history, such as "Minutes of the panel of 4 March"; without personal details.',
    })
    readonly reason!: string;
  }
  const add = (field: string, type: ReturnType<typeof graphType>, nullable: boolean, description: string) => {
    Field(type, { nullable, description })(Input.prototype, field);
  };
  if (act.from !== null) {
    add('id', () => ID, false, `Which ${register.thing}, by its \`id\`.`);
    add('expectedVersion', () => Int, false, 'The `version` that was read: a change made since is never overwritten.');
  }
  for (const name of settable(register, act)) {
    const field = fieldOf(register, name);
    const isKey = act.from === null && register.key.includes(name);
    const unless = act.clears?.includes(name) === true ? '' : ' unless the record has it';
    const needed = act.requires.includes(name) ? ` Needed${unless}.` : '';
    add(name, graphType(field), !isKey, `${field.description}${needed}`);
  }
  InputType(`${pascal(name)}Input`, { description: `What \`${name}\` needs. ${act.description}` })(Input);
  return Input;
}

function payloadType({ register, thing, name }: Naming): ClassType<object, [RecordThing | null, readonly UserError[]]> {
  class Payload {
    @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
    readonly userErrors: readonly UserError[];

    constructor(done: RecordThing | null, userErrors: readonly UserError[]) {
      Object.assign(this, { [thingName(register)]: done });
      this.userErrors = userErrors;
    }
  }
  Field(() => thing, {
    nullable: true,
    description: `The ${register.thing} as it is now; null where nothing was done.`,
  })(Payload.prototype, thingName(register));
  ObjectType(`${pascal(name)}Payload`, { description: `What came of \`${name}\`.` })(Payload);
  return Payload;
}

function settable({ fields, key }: Register, { from, requires, accepts }: Act): readonly string[] {
  const names = new Set([...(from === null ? key : []), ...requires, ...accepts]);
  return fields.map(({ name }) => name).filter((name) => names.has(name));
}

const general = z.looseObject({
  id: z.string().optional(),
  expectedVersion: z.number().nullish(),
  effectiveOn: z.string().nullish(),
  reason: z.string(),
});

const givenValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable();

function commandOf(register: Register, act: string, { from, ...fields }: Act, input: object): Command {
  const { id, expectedVersion = null, effectiveOn = null, reason, ...values } = general.parse(input);
  const given: Record<string, Given | null> = {};
  for (const name of settable(register, { from, ...fields })) {
    if (values[name] !== undefined) given[name] = givenValue.parse(values[name]);
  }
  return { act, id: id ?? idOf(register, given), expectedVersion, effectiveOn, reason, given };
}

/** The id that the values of a register's key make. */
export function idOf({ key }: Register, given: Readonly<Record<string, Given | null>>): string {
  return key.map((name) => String(given[name] ?? '')).join('/');
}

/** What speaks against the act as a whole is about the record: the one that is named, or that the key would make. */
function errorOf({ key }: Register, { from }: Act, { code, message, field }: Objection): UserError {
  const ofRecord = from === null ? ((code === UserErrorCode.NOT_ALLOWED ? key[0] : key.at(-1)) ?? 'reason') : 'id';
  return new UserError(code, message, ['input', field ?? ofRecord]);
}

function thingName({ type }: Register): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
