import type { ViewsOptions } from '../../../gateway/views/addViews.ts';

/** No view at all: only what one asks for by a query of one's own comes as a table. */
export const noViews: ViewsOptions = {
  source: {
    find: async () => null,
    list: async () => [],
    useSchema: async () => {},
    faulty: () => [],
    permalinks: { save: async () => {}, find: async () => null },
  },
  today: () => '2026-11-27',
};
