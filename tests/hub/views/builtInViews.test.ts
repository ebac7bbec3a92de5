import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { prepareQuery } from '../../../gateway/views/preparedQuery.ts';
import { allTables } from '../../../gateway/views/shape/table.ts';
import { builtInViews } from '../../../hub/views/builtInViews.ts';
import { checkView } from '../../../kit/views/checkView.ts';
import { parametersIn } from '../../../kit/views/parametersIn.ts';
import { viewName } from '../../../kit/views/view.ts';

const graph = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const views = await builtInViews();

describe('the views that come with the hub', () => {
  it('are those that boards, partnerships and scrutiny officers ask for', () => {
    expect(views.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'crime-reduction-board',
        'dataset-register',
        'disproportionality-by-borough',
        'recommendations-overdue',
        'safer-neighbourhood-board-pack',
        'targets',
        'ward-card',
        'wards-without-a-panel',
        'what-changed-since',
      ]),
    );
  });

  it.each(views.map((view) => [view.name, view] as const))('%s can be answered by the graph', (_name, view) => {
    expect(viewName.test(view.name)).toBe(true);
    expect(view.title).toMatch(/^[A-Z]/);
    expect(view.description).toMatch(/\.$/);
    const checked = checkView(view.document, graph);
    expect('faults' in checked ? checked.faults : []).toEqual([]);
    if ('faults' in checked) return;
    const { top } = prepareQuery(checked.document, checked.operation, graph);
    // Every part has a heading of its own, so that no sheet and no section goes by a name for programs.
    const headless = top.item.kind === 'GROUP' ? top.item.parts.filter(({ heading }) => heading === null) : [];
    expect(headless.map(({ key }) => key)).toEqual([]);
    expect(allTables(top).length).toBeGreaterThan(1);
    expect(parametersIn(parse(view.document)).every(({ type }) => /^(String|Period|Date|Boolean)!?$/.test(type))).toBe(
      true,
    );
    expect(
      parametersIn(parse(view.document)).some(({ name }) => name === 'asAt') ? withoutAsAt(view.document) : [],
    ).toEqual([]);
  });
});

/** Fields of a view that could be asked as at a day, and are not. */
function withoutAsAt(document: string): readonly string[] {
  const types = new TypeInfo(graph);
  const found: string[] = [];
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      Field(node) {
        const takes = types.getFieldDef()?.args.some(({ name }) => name === 'asAt') === true;
        const given = node.arguments?.some(({ value }) => value.kind === Kind.VARIABLE && value.name.value === 'asAt');
        if (takes && given !== true) found.push(node.name.value);
      },
    }),
  );
  return found;
}
