import { GraphQLError, Lexer, Source, TokenKind, type Token } from 'graphql';
import { HubError } from '../../kit/hubError.ts';
import { QueryDepth } from './queryDepth.ts';

export interface TextLimits {
  /** How deep selections may be nested, those of fragments within those in which they stand. @default 30 */
  readonly depth?: number;
  /** How many fields may be given another name. @default 500 */
  readonly aliases?: number;
  /** How often one name may stand in one selection: comparing them all with each other is what makes validation slow. @default 100 */
  readonly repeats?: number;
  /** How many variables the operations may declare together. @default 200 */
  readonly variables?: number;
  /** How many fragments may be defined, and how often fragments may be used: each is compared with each. @default 100 and 500 */
  readonly fragments?: number;
  readonly spreads?: number;
  /** How many directives may stand in it. @default 500 */
  readonly directives?: number;
  /** How many values its arguments may have. @default 5_000 */
  readonly values?: number;
  /** How many characters a name may have: it is written into logs and plans. @default 200 */
  readonly name?: number;
}

const usual: Required<TextLimits> = {
  depth: 30,
  aliases: 500,
  repeats: 100,
  variables: 200,
  fragments: 100,
  spreads: 500,
  directives: 500,
  values: 5_000,
  name: 200,
};

const counted = {
  aliases: 'renamed fields',
  variables: 'variables',
  fragments: 'fragments',
  spreads: 'uses of fragments',
  directives: 'directives',
  values: 'values in arguments',
} as const;

type Counts = Record<keyof typeof counted, number>;

/** How much of a text is looked through: twice the tokens that the parser takes. */
const mostTokens = 20_000;

/**
 * Looks through the text of a query before anything is made of it, so that one written to be expensive is refused for what reading
 * it costs. What cannot be read is left to the parser, which says why.
 * @throws HubError LIMIT_EXCEEDED
 */
export function checkQueryText(text: string, limits: TextLimits): void {
  const most = { ...usual, ...limits };
  const counts: Counts = { aliases: 0, variables: 0, fragments: 0, spreads: 0, directives: 0, values: 0 };
  try {
    count(text, most, counts);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  for (const what of Object.keys(counted).filter(isCounted)) {
    if (counts[what] > most[what]) throw tooMuch(String(counts[what]), counted[what], most[what]);
  }
}

function isCounted(name: string): name is keyof typeof counted {
  return name in counted;
}

function count(text: string, most: Required<TextLimits>, counts: Counts): void {
  const lexer = new Lexer(new Source(text));
  const levels: Map<string, number>[] = [];
  const depth = new QueryDepth();
  let parentheses = 0;
  let before: Token | null = null;
  for (let token = lexer.advance(), seen = 0; token.kind !== TokenKind.EOF && seen < mostTokens; seen += 1) {
    if (token.kind === TokenKind.NAME && token.value.length > most.name) {
      throw tooMuch(String(token.value.length), 'characters in one name', most.name);
    }
    if (token.kind === TokenKind.PAREN_L) parentheses += 1;
    else if (token.kind === TokenKind.PAREN_R) parentheses -= 1;
    if (token.kind === TokenKind.AT) counts.directives += 1;
    if (parentheses > 0) countArgument(token, levels.length === 0, counts);
    else {
      countDepth(token, before, levels, depth);
      if (levels.length > most.depth) throw tooDeep(most.depth);
      if (token.kind === TokenKind.COLON) counts.aliases += 1;
      if (token.kind === TokenKind.SPREAD) counts.spreads += 1;
      if (token.kind === TokenKind.NAME && before?.kind !== TokenKind.COLON && before?.kind !== TokenKind.AT) {
        const level = levels.at(-1);
        if (level !== undefined) countName(token.value, level, most.repeats);
        else if (token.value === 'fragment') counts.fragments += 1;
      }
      before = token;
    }
    token = lexer.advance();
  }
  if (counts.fragments <= most.fragments && depth.deepest() > most.depth) throw tooDeep(most.depth);
}

function countDepth(token: Token, before: Token | null, levels: Map<string, number>[], depth: QueryDepth): void {
  if (token.kind === TokenKind.BRACE_L) depth.enter(levels.push(new Map()));
  else if (token.kind === TokenKind.BRACE_R) {
    levels.pop();
    if (levels.length === 0) depth.end();
  } else if (token.kind === TokenKind.NAME && before !== null) {
    if (before.kind === TokenKind.SPREAD && token.value !== 'on') depth.spread(token.value, levels.length);
    else if (before.kind === TokenKind.NAME && before.value === 'fragment' && !depth.isWithin) {
      depth.beginFragment(token.value);
    }
  }
}

function countName(name: string, level: Map<string, number>, repeats: number): void {
  const times = (level.get(name) ?? 0) + 1;
  level.set(name, times);
  if (times > repeats) throw tooMuch(`more than ${repeats}`, `times "${name.slice(0, 40)}" in one selection`, repeats);
}

const valueKinds: ReadonlySet<TokenKind> = new Set([
  TokenKind.NAME,
  TokenKind.INT,
  TokenKind.FLOAT,
  TokenKind.STRING,
  TokenKind.BLOCK_STRING,
]);

/** @param isDeclaration whether it stands before any selection, where variables are declared */
function countArgument({ kind }: Token, isDeclaration: boolean, counts: Counts): void {
  if (isDeclaration && kind === TokenKind.DOLLAR) counts.variables += 1;
  if (valueKinds.has(kind)) counts.values += 1;
  // Before it stood the name of an argument, which is no value.
  if (kind === TokenKind.COLON) counts.values -= 1;
}

function tooDeep(limit: number): HubError {
  return tooMuch(`more than ${limit}`, 'levels of nesting', limit);
}

function tooMuch(count: string, what: string, limit: number): HubError {
  return new HubError(
    'LIMIT_EXCEEDED',
    `The query has ${count} ${what}; ${limit} are the most that is answered. Ask in several queries.`,
  );
}
