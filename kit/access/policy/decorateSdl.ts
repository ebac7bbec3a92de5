import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
} from 'graphql';
import { inWords, rowsDirective, scopeDirectives } from './accessDirectives.ts';
import { costDirectives } from './costDirectives.ts';
import { decisionOfField, decisionOfType } from './decisions.ts';

type Type = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Writes into a subgraph's schema who may see what and what it costs: as directives, and for people in the descriptions. */
export function decorateSdl(sdl: string): string {
  const decorated = (type: Type): Type => {
    const decision = decisionOfType(type.name.value);
    return {
      ...type,
      directives: [...(type.directives ?? []), ...(decision ? [rowsDirective(decision)] : [])],
      fields: (type.fields ?? []).map((field) => decoratedField(type, field)),
    };
  };
  const document = visit(parse(sdl, { noLocation: true }), {
    ObjectTypeDefinition: decorated,
    InterfaceTypeDefinition: decorated,
  });
  return `${print(document)}\n`;
}

function decoratedField(type: Type, field: FieldDefinitionNode): FieldDefinitionNode {
  const own = decisionOfField(type.name.value, field.name.value);
  const decision = own ?? decisionOfType(type.name.value);
  const added: ConstDirectiveNode[] = [
    ...(own ? [rowsDirective(own)] : []),
    ...(decision ? scopeDirectives(decision) : []),
    ...costDirectives(type.name.value, field),
  ];
  const told = decision && (own ?? decision.scope !== undefined) ? inWords(decision) : null;
  return {
    ...field,
    directives: [...(field.directives ?? []), ...added],
    ...(told !== null && { description: withSentence(field.description, told) }),
  };
}

function withSentence(description: StringValueNode | undefined, sentence: string): StringValueNode {
  const value = description === undefined ? sentence : `${description.value} ${sentence}`;
  return { kind: Kind.STRING, value, block: true };
}
