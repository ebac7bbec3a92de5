import { valueFromASTUntyped, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { RestrictedFields } from '../../kit/access/policy/restrictedFields.ts';
import { HubError } from '../../kit/hubError.ts';
import { sha256, type ReadFacts, type ReadKind } from '../../kit/reads/readEntry.ts';
import { recordedAct, unlessNotRecorded } from '../../kit/reads/recordedAct.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { isForPartnersOnly } from '../../schema/events/audience.ts';
import type { DeliveredEvent } from '../../schema/events/deliveredEvent.ts';
import { london } from '../../schema/places/london.ts';
import { areasAsked, areasTold } from './areasAsked.ts';
import { readActs, type ActAnswer } from './readActs.ts';
import { readAnswer } from './readAnswer.ts';
import { readShapeOf, type ReadShape } from './readShape.ts';
import { requireUntoldApart } from './requireUntoldApart.ts';

/** How reads are recorded; whoever made the recorder closes it, after the gateway. */
export interface ReadsOptions {
  /** Comes back once the entry is written, and rejects with NOT_RECORDED where it is not. */
  readonly record: (facts: ReadFacts) => Promise<void>;
  /** Whether whoever reads what is restricted must say what for. @default false */
  readonly isPurposeRequired?: boolean;
}

/** What was asked, as it was granted. */
export interface Granted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export type Variables = Readonly<Record<string, unknown>>;

type Asked = Pick<ReadFacts, 'operation' | 'digest' | 'fields' | 'areas' | 'rows' | 'outcome'>;

/** What a follower was told, without who they are: followers who share an execution share this. */
export type ReadUpdate = Asked;

/**
 * Decides what goes into the record of reads, and waits for it to be there. Nobody anonymous sees more than anybody does, so that
 * only who is known is recorded; of what goes by row, published rows are too, since the gateway cannot tell them apart.
 */
export class ReadRecord {
  readonly #options: ReadsOptions;
  readonly #schema: () => GraphQLSchema;
  readonly #restricted: () => RestrictedFields;
  #shapes = new WeakMap<OperationDefinitionNode, ReadShape>();

  constructor(
    options: ReadsOptions,
    { schema, restricted }: { readonly schema: () => GraphQLSchema; readonly restricted: () => RestrictedFields },
  ) {
    this.#options = options;
    this.#schema = schema;
    this.#restricted = restricted;
  }

  /** When another supergraph stands. */
  forget(): void {
    this.#shapes = new WeakMap();
  }

  /** What is to be asked in the place of what was granted: it may ask codes of places as well, which `after` takes out of the answer. */
  asked(granted: Granted, viewer: Viewer): Granted {
    return viewer.role === 'ANONYMOUS' ? granted : this.#shapeOf(granted).asked;
  }

  /** To be awaited before anything is done: an act that cannot be recorded, or not by itself, does not happen, and neither does a read without a needed purpose. */
  async before(granted: Granted, variables: Variables, viewer: Viewer): Promise<void> {
    if (viewer.role === 'ANONYMOUS') return;
    const shape = this.#shapeOf(granted);
    requireUntoldApart(shape.acts);
    if (shape.isAct && shape.fields.length > 0) {
      const given = shape.acts.flatMap((act) => act.given);
      const named = areasTold(areasAsked(given, withDefaults(granted, variables)));
      const areas = named.length > 0 || !shape.isAboutAreas ? named : [london.code];
      await this.#record('ACT', viewer, { ...whatOf(shape, granted), areas, rows: null, outcome: 'BEGUN' });
    } else if (shape.fields.length > 0) this.#requirePurpose(viewer);
  }

  /** To be awaited before the answer leaves. */
  async after(
    granted: Granted,
    variables: Variables,
    viewer: Viewer,
    answer: ActAnswer,
    isExport: boolean,
  ): Promise<void> {
    if (viewer.role === 'ANONYMOUS') return;
    const shape = this.#shapeOf(granted);
    if (shape.fields.length === 0) return;
    const given = withDefaults(granted, variables);
    if (shape.isAct) {
      for (const ended of readActs(answer, shape, given)) {
        await this.#record('ACT', viewer, { ...whatOf(shape, granted), ...ended, rows: null }).catch(unlessNotRecorded);
      }
      return;
    }
    const answered = readAnswer(answer.data, shape.tree, { variables: given, beside: shape.beside });
    await this.#record(isExport ? 'EXPORT' : 'READ', viewer, { ...whatOf(shape, granted), ...answered });
  }

  /** What is to be asked in the place of an update's part of the graph; `updateOf` takes out of the answer what nobody asked for. */
  askedOfUpdate(granted: Granted): Granted {
    return this.#shapeOf(granted).asked;
  }

  /**
   * What of an update is to be recorded for each who is told it; null for nothing. That there is an update for partners only is
   * restricted by itself.
   */
  updateOf(granted: Granted, variables: Variables, delivered: DeliveredEvent, data: unknown): ReadUpdate | null {
    const shape = this.#shapeOf(granted);
    const { kind, area } = delivered.is === 'EVENT' ? delivered.event : { kind: null, area: null };
    const own = kind !== null && isForPartnersOnly(kind) ? ['Subscription.updates'] : [];
    if (shape.fields.length + own.length === 0) return null;
    const { tree, beside } = shape;
    const place = area === null ? [] : [area];
    const { rows, areas } = readAnswer(data, tree, { variables: withDefaults(granted, variables), place, beside });
    return {
      ...whatOf(shape, granted),
      fields: [...own, ...shape.fields],
      areas: own.length === 0 ? areas : areasTold([area ?? london.code, ...areas]),
      rows: rows + own.length,
    };
  }

  /** To be awaited before an update is told. */
  async update(update: ReadUpdate, viewer: Viewer): Promise<void> {
    if (viewer.role === 'ANONYMOUS') return;
    this.#requirePurpose(viewer);
    await this.#record('UPDATE', viewer, update);
  }

  /** To be awaited before a kept answer is given that is not for everybody. @param variables what it was asked with */
  async permalink(
    granted: Granted,
    variables: Variables,
    digest: string,
    data: unknown,
    viewer: Viewer,
  ): Promise<void> {
    if (viewer.role === 'ANONYMOUS') return;
    const shape = this.#shapeOf(granted);
    this.#requirePurpose(viewer);
    const { rows, areas } = readAnswer(data, shape.tree, { variables });
    const told = areas.length > 0 ? areas : [london.code];
    await this.#record('EXPORT', viewer, { operation: 'permalink', digest, fields: shape.fields, areas: told, rows });
  }

  /** Does an act that is none of the graph, such as taking a file, between what the record says of it. */
  act<Result>(
    name: string,
    viewer: Viewer,
    work: () => Promise<Result>,
    wasRefused?: (result: Result) => boolean,
  ): Promise<Result> {
    // A file may change the records of any borough.
    const what = { operation: name, digest: sha256(name), fields: [], areas: [london.code], rows: null };
    return recordedAct((outcome) => this.#record('ACT', viewer, { ...what, outcome }), work, wasRefused);
  }

  #shapeOf({ document, operation }: Granted): ReadShape {
    const known = this.#shapes.get(operation);
    if (known) return known;
    const shape = readShapeOf(document, operation, { schema: this.#schema(), restricted: this.#restricted() });
    this.#shapes.set(operation, shape);
    return shape;
  }

  #requirePurpose({ purpose }: Viewer): void {
    if (this.#options.isPurposeRequired !== true || purpose !== undefined) return;
    throw new HubError(
      'BAD_USER_INPUT',
      'This asks for what is restricted: say what for in the header "x-purpose", such as "x-purpose: board meeting".',
    );
  }

  #record(kind: ReadKind, { keyId, subject, agency, role, purpose }: Viewer, asked: Asked): Promise<void> {
    return this.#options.record({
      kind,
      key: keyId ?? (subject === undefined ? null : `token:${subject}`),
      agency,
      role,
      purpose: purpose ?? null,
      ...asked,
    });
  }
}

function whatOf({ digest, fields }: ReadShape, { operation }: Granted) {
  return { operation: operation.name?.value.slice(0, 100) ?? null, digest, fields };
}

/** What was given, and what the operation says of what was not. */
function withDefaults({ operation }: Granted, variables: Variables): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return defaults.length === 0 ? variables : { ...Object.fromEntries(defaults), ...variables };
}
