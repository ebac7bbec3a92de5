import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { TextMemory } from '../kit/server/textMemory.ts';

type DocumentStore = NonNullable<ApolloServerOptions<never>['documentStore']>;

/** Parsed and validated queries. Apollo Server's own store counts of a document all but its text, which is most of it. */
export function createDocumentStore(): DocumentStore {
  const documents = new TextMemory<DocumentNode>({ texts: 1_000, characters: 2_000_000, longest: 50_000 });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document, document.loc?.source.body.length ?? 0),
    delete: async (key) => documents.delete(key),
  };
}
