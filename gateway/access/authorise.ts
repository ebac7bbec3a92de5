import {
  getNamedType,
  getOperationAST,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FieldRequirements } from '../../kit/access/policy/fieldRequirements.ts';
import { isMet, refusal } from '../../kit/access/policy/requirement.ts';
import { HubError } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';

/** A field that the viewer may not see, where a query asks for it. */
export interface DeniedField {
  /** Such as "Query.accessLog". */
  readonly coordinate: string;
  readonly error: HubError;
}

/** What is left of a query for a viewer. */
export interface Authorised {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What was taken out; none where the query is as it was asked. */
  readonly denied: readonly DeniedField[];
  /** What a denied field is called instead, so that its places are known in the answer: this, its index in `denied`, "_" and its key. */
  readonly mark: string;
  /** Restricted fields that the viewer sees, such as "Query.accessLog", for the record of reads. */
  readonly granted: readonly string[];
}

/**
 * Takes out of a valid query what the viewer may not see, before it is planned: wherever it is asked, through whatever fragment,
 * alias or interface, `__typename` is asked in its place under a name of ours. So the answer has a value exactly where the field
 * would have stood, on the right types and under the right conditions, and `restoreDenied` puts null and an error there.
 */
export function authorise(
  document: DocumentNode,
  operationName: string | undefined,
  viewer: Viewer,
  { schema, requirements }: { readonly schema: GraphQLSchema; readonly requirements: FieldRequirements },
): Authorised {
  const mark = freeMark(document);
  const denied = new Map<string, HubError>();
  const granted = new Set<string>();
  const types = new TypeInfo(schema);
  const left = visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        const needed = parent ? requirements.of(getNamedType(parent), node.name.value) : [];
        if (!parent || needed.length === 0) return undefined;
        const coordinate = `${parent.name}.${node.name.value}`;
        const unmet = needed.find((requirement) => !isMet(requirement, viewer));
        if (!unmet) {
          granted.add(coordinate);
          return undefined;
        }
        if (!denied.has(coordinate)) denied.set(coordinate, refusal(coordinate, unmet, viewer));
        return inItsPlace(node, `${mark}${[...denied.keys()].indexOf(coordinate)}_`);
      },
      SelectionSet: {
        leave: (node) => (node.selections.some((each) => isMarked(each, mark)) ? withTypename(node) : undefined),
      },
    }),
  );
  const operation = getOperationAST(left, operationName);
  if (!operation) throw new HubError('BAD_USER_INPUT', 'There is no such operation in the query.');
  return {
    document: left,
    operation,
    denied: [...denied].map(([coordinate, error]) => ({ coordinate, error })),
    mark,
    granted: [...granted],
  };
}

function inItsPlace(node: FieldNode, mark: string): FieldNode {
  const { kind, directives, loc } = node;
  const key = (node.alias ?? node.name).value;
  return {
    kind,
    alias: { kind: Kind.NAME, value: `${mark}${key}` },
    name: { kind: Kind.NAME, value: '__typename' },
    ...(directives && { directives }),
    ...(loc && { loc }),
  };
}

function isMarked(selection: SelectionNode, mark: string): boolean {
  return selection.kind === Kind.FIELD && selection.alias?.value.startsWith(mark) === true;
}

/** The gateway tells by it which fragments an object has; where nothing else needs it, it would not ask. */
function withTypename(node: SelectionSetNode): SelectionSetNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return { ...node, selections: [...node.selections, typename] };
}

/** A beginning that none of the client's own names has. */
function freeMark(document: DocumentNode): string {
  const text = document.loc?.source.body ?? '';
  let mark = 'hubDenied';
  while (text.includes(mark)) mark += 'X';
  return mark;
}
