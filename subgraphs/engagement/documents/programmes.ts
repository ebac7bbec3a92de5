import type { Programme } from './programme.ts';
import { communityProjects2008 } from './programmes/communityProjects2008.ts';
import { knowledgeProjects2008 } from './programmes/knowledgeProjects2008.ts';
import { londonDiamondInitiative } from './programmes/londonDiamondInitiative.ts';
import { operations2008 } from './programmes/operations2008.ts';
import { operationTyrol } from './programmes/operationTyrol.ts';

/** The programmes, operations and projects of the Safer Neighbourhoods update of 5 June 2008. */
export const programmes2008: readonly Programme[] = [
  londonDiamondInitiative,
  operationTyrol,
  ...operations2008,
  ...communityProjects2008,
  ...knowledgeProjects2008,
];
