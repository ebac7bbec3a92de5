import { Kind, visit, type DocumentNode } from 'graphql';
import { HubError } from '../../kit/hubError.ts';

/** Arguments that ask how things stood on a day, or what came after it: of a day to come nobody knows. */
const daysPast: ReadonlySet<string> = new Set(['asAt', 'since', 'on']);

/**
 * Refuses a day to come where a view asks how things stood: the answer would be today's under another day's name.
 *
 * @param values the view's parameters as the query takes them
 * @throws HubError
 */
export function refuseDaysToCome(
  document: DocumentNode,
  values: Readonly<Record<string, unknown>>,
  today: string,
): void {
  const days = new Set<string>();
  const asked = new Set<string>();
  visit(document, {
    // A comparison has a "since" too, which is no day.
    VariableDefinition({ variable, type }) {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      if (named.kind === Kind.NAMED_TYPE && named.name.value === 'Date') days.add(variable.name.value);
    },
    Argument({ name, value }) {
      if (daysPast.has(name.value) && value.kind === Kind.VARIABLE) asked.add(value.name.value);
    },
  });
  const faults = [...asked]
    .filter((name) => days.has(name))
    .flatMap((name) => {
      const day = values[name];
      return typeof day === 'string' && day > today ? [`"${name}" is ${JSON.stringify(day)}, a day to come`] : [];
    });
  if (faults.length > 0) throw new HubError('BAD_USER_INPUT', `${faults.join('; ')}: today is ${today}.`);
}
