/** Longitude and latitude in degrees (WGS 84), as GeoJSON orders them (RFC 7946, 3.1.1). */
export type Position = readonly [longitude: number, latitude: number];

/** A closed line: its last position repeats the first. */
export type Ring = readonly Position[];

/** The outer ring, and after it the rings of its holes. */
export type Polygon = readonly Ring[];

/** Where one ward lies: islands and exclaves make several polygons. */
export interface WardBoundary {
  /** Code of the ward, such as "E05013808". */
  readonly ward: string;
  readonly polygons: readonly Polygon[];
}
