import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { HubError } from '../../kit/hubError.ts';

export interface TextLimits {
  /** How deep selections may be nested. @default 30 */
  readonly depth?: number;
  /** How many fields may be given another name. @default 500 */
  readonly aliases?: number;
  /** How often one name may stand in one selection: comparing them all with each other is what makes validation slow. @default 100 */
  readonly repeats?: number;
}

/**
 * Looks through the text of a query before anything is made of it, so that one written to be expensive is refused for what reading
 * it costs. What cannot be read is left to the parser, which says why.
 * @throws HubError LIMIT_EXCEEDED
 */
export function checkQueryText(text: string, { depth = 30, aliases = 500, repeats = 100 }: TextLimits): void {
  const lexer = new Lexer(new Source(text));
  const levels: Map<string, number>[] = [];
  let parentheses = 0;
  let renamed = 0;
  let before: TokenKind | null = null;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (token.kind === TokenKind.PAREN_L) parentheses += 1;
      else if (token.kind === TokenKind.PAREN_R) parentheses -= 1;
      if (parentheses > 0) continue;
      if (token.kind === TokenKind.BRACE_L && levels.push(new Map()) > depth) throw tooMuch('levels of nesting', depth);
      if (token.kind === TokenKind.BRACE_R) levels.pop();
      if (token.kind === TokenKind.COLON && (renamed += 1) > aliases) throw tooMuch('renamed fields', aliases);
      if (token.kind === TokenKind.NAME && before !== TokenKind.COLON) {
        const level = levels.at(-1);
        const times = (level?.get(token.value) ?? 0) + 1;
        level?.set(token.value, times);
        if (times > repeats) throw tooMuch(`times "${token.value.slice(0, 40)}" in one selection`, repeats);
      }
      before = token.kind;
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
}

function tooMuch(what: string, limit: number): HubError {
  return new HubError(
    'LIMIT_EXCEEDED',
    `The query has more than ${limit} ${what}, the most that is answered. Ask in several queries.`,
  );
}
