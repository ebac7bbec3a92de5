import { Kind, parseConstValue, type ConstDirectiveNode, type ConstValueNode } from 'graphql';
import type { Decision } from '../../../schema/access/decision.ts';

/** Imported from Apollo Federation by every subgraph. */
export const federationDirectives = ['@authenticated', '@requiresScopes', '@cost', '@listSize', '@composeDirective'];

/**
 * Our own directive, which says on every type and field whose rows are seen. Composition carries it into the supergraph; routers
 * that do not know it pass it by, and the scopes are said in Federation's words.
 */
export const accessLink = `@link(url: "https://specs.london-crime-reduction-hub.org/access/v1.0", import: ["@access"]) @composeDirective(name: "@access")`;
export const accessDefinition = `directive @access(rows: String!) on OBJECT | INTERFACE | FIELD_DEFINITION`;

export function directive(name: string, given: Readonly<Record<string, string>> = {}): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(given).map(([argument, text]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: constant(text),
    })),
  };
}

function constant(text: string): ConstValueNode {
  return parseConstValue(text, { noLocation: true });
}

export function rowsDirective({ rows }: Decision): ConstDirectiveNode {
  return directive('access', { rows: `"${rows}"` });
}

/** Whoever needs a scope needs to be known as well. */
export function scopeDirectives({ scope }: Decision): ConstDirectiveNode[] {
  if (scope === undefined) return [];
  return [directive('authenticated'), directive('requiresScopes', { scopes: `[["${scope}"]]` })];
}

/** What a reader of the schema is told; null where there is nothing to tell. */
export function inWords({ rows, scope }: Decision): string | null {
  const told = [
    ...(scope === undefined ? [] : [`Needs a key with the scope \`${scope}\`.`]),
    ...(rows === 'BOROUGH' && scope === undefined
      ? ['What partners enter is seen by partners of its area, City Hall and the agency that entered it alone.']
      : []),
    ...(rows === 'AGENCY' ? ['One’s own agency’s alone.'] : []),
  ];
  return told.length === 0 ? null : told.join(' ');
}
