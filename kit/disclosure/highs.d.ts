/**
 * highs 1.15.3 ships an ES module but types that TypeScript takes for CommonJS, so that its default export would have to be
 * called as `default.default`, which does not exist. Its own types stand behind this, under their second address.
 */
declare module 'highs' {
  import type { Highs, Model } from 'highs/legacy-types';
  export type { Highs, Model };
  export default function loadHighs(): Promise<Highs>;
}
