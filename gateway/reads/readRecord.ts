import { createHash } from 'node:crypto';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { RestrictedFields } from '../../kit/access/policy/restrictedFields.ts';
import { HubError } from '../../kit/hubError.ts';
import type { ReadFacts, ReadKind } from '../../kit/reads/readEntry.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { isForPartnersOnly } from '../../schema/events/audience.ts';
import type { DeliveredEvent } from '../../schema/events/deliveredEvent.ts';
import { london } from '../../schema/places/london.ts';
import { areasAsked } from './areasAsked.ts';
import { readShapeOf, rowsIn, type ReadShape } from './readShape.ts';

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

type Asked = Pick<ReadFacts, 'operation' | 'digest' | 'fields' | 'areas' | 'rows'>;

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

  /** To be awaited before anything is done: an act that cannot be recorded does not happen, and neither does a read without a needed purpose. */
  async before(granted: Granted, variables: Variables, viewer: Viewer): Promise<void> {
    if (viewer.role === 'ANONYMOUS') return;
    const shape = this.#shapeOf(granted);
    if (shape.isAct && shape.fields.length > 0) {
      await this.#record('ACT', viewer, this.#asked(shape, granted, variables, null));
    } else if (shape.fields.length > 0) this.#requirePurpose(viewer);
  }

  /** To be awaited before the answer leaves. */
  async after(granted: Granted, variables: Variables, viewer: Viewer, data: unknown, isExport: boolean): Promise<void> {
    if (viewer.role === 'ANONYMOUS') return;
    const shape = this.#shapeOf(granted);
    if (shape.isAct || shape.fields.length === 0) return;
    const asked = this.#asked(shape, granted, variables, rowsIn(data, shape.counted));
    await this.#record(isExport ? 'EXPORT' : 'READ', viewer, asked);
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
    const asked = this.#asked(shape, granted, variables, rowsIn(data, shape.counted) + own.length);
    const areas = area === null ? asked.areas : [...new Set([area, ...areasNamed(granted, variables)])];
    return { ...asked, areas, fields: [...own, ...asked.fields] };
  }

  /** To be awaited before an update is told. */
  async update(update: ReadUpdate, viewer: Viewer): Promise<void> {
    if (viewer.role === 'ANONYMOUS') return;
    this.#requirePurpose(viewer);
    await this.#record('UPDATE', viewer, update);
  }

  /** To be awaited before a kept answer is given that is not for everybody. */
  async permalink(granted: Granted, digest: string, data: unknown, viewer: Viewer): Promise<void> {
    if (viewer.role === 'ANONYMOUS') return;
    const shape = this.#shapeOf(granted);
    this.#requirePurpose(viewer);
    const { fields, counted } = shape;
    const rows = rowsIn(data, counted);
    await this.#record('EXPORT', viewer, { operation: 'permalink', digest, fields, areas: [london.code], rows });
  }

  /** To be awaited before an act that is none of the graph, such as taking a file. */
  async act(name: string, viewer: Viewer): Promise<void> {
    const digest = createHash('sha256').update(name).digest('hex');
    await this.#record('ACT', viewer, { operation: name, digest, fields: [], areas: [], rows: null });
  }

  #shapeOf({ document, operation }: Granted): ReadShape {
    const known = this.#shapes.get(operation);
    if (known) return known;
    const shape = readShapeOf(document, operation, { schema: this.#schema(), restricted: this.#restricted() });
    this.#shapes.set(operation, shape);
    return shape;
  }

  #asked(shape: ReadShape, granted: Granted, variables: Variables, rows: number | null): Asked {
    const named = areasNamed(granted, variables);
    return {
      operation: granted.operation.name?.value.slice(0, 100) ?? null,
      digest: shape.digest,
      fields: shape.fields,
      areas: named.length > 0 || !shape.isAboutAreas ? named : [london.code],
      rows,
    };
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

function areasNamed({ document }: Granted, variables: Variables): readonly string[] {
  return areasAsked(document, variables);
}
