import { isJsonObject, shownJson } from '../../../kit/importing/jsonItems.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { contains } from './contains.ts';
import { crossingOf } from './crossingOf.ts';
import type { Polygon, Position, Ring } from './wardBoundary.ts';

/** A box around Greater London with some kilometres to spare, in degrees: what lies outside has other coordinates or another place. */
const london = { west: -0.6, south: 51.2, east: 0.4, north: 51.8 };

/** A closed ring of three corners. */
const fewestPositions = 4;

/** In square degrees, less than a square metre. */
const smallest = 1e-10;

/** Reads the geometry of a ward's feature; or gives the reason against it, at its JSON pointer. */
export function readGeometry(geometry: unknown, pointer: string): readonly Polygon[] | Refusal {
  const [type, coordinates] = isJsonObject(geometry)
    ? [geometry['type'], geometry['coordinates']]
    : [undefined, undefined];
  const at = `${pointer}/coordinates`;
  if (type === 'Polygon') {
    const polygon = readPolygon(coordinates, at);
    return 'message' in polygon ? polygon : [polygon];
  }
  if (type === 'MultiPolygon') return readList(coordinates, at, 'a list of polygons', readPolygon);
  return refusal(`${pointer}/type`, `Expected a "Polygon" or a "MultiPolygon"; found ${shownJson(type)}.`);
}

function readPolygon(value: unknown, at: string): Polygon | Refusal {
  const polygon = readList(value, at, 'a list of rings', readRing);
  if ('message' in polygon) return polygon;
  const [outer = [], ...holes] = polygon;
  const stray = holes.findIndex(
    (hole) => !hole.some(([longitude, latitude]) => contains([outer], longitude, latitude)),
  );
  if (stray < 0) return polygon;
  return refusal(
    `${at}/${stray + 1}`,
    'The hole lies outside the ring that it is cut from. Expected the outer ring first and its holes within it; another piece of the ward is a polygon of its own in a "MultiPolygon".',
  );
}

function readRing(value: unknown, at: string): Ring | Refusal {
  const ring = readList(value, at, 'a list of positions', readPosition);
  if ('message' in ring) return ring;
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < fewestPositions) {
    return refusal(at, `Expected at least ${fewestPositions} positions in a ring; found ${ring.length}.`);
  }
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    return refusal(
      at,
      `The ring is not closed: it begins at ${shownJson(first)} and ends at ${shownJson(last)}. Expected the same.`,
    );
  }
  const crossing = crossingOf(ring);
  if (crossing !== null) {
    const [one, other] = crossing;
    return refusal(
      at,
      `The ring crosses itself: the side from ${shownJson(ring[one])} (position ${one}) crosses the one from ${shownJson(ring[other])} (position ${other}), so that it does not say what lies within. Expected a ring whose sides do not cross; mend it where it was drawn.`,
    );
  }
  if (Math.abs(areaOf(ring)) < smallest) {
    return refusal(
      at,
      'The ring encloses nothing: its positions lie on one line. Expected a ring around a piece of the ward.',
    );
  }
  return ring;
}

/** In square degrees; below 0 where the ring runs clockwise. */
function areaOf(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  return ring.reduce((area, [x, y], place) => {
    const [x1, y1] = ring[place + 1] ?? [x, y];
    return area + ((x - x0) * (y1 - y0) - (x1 - x0) * (y - y0)) / 2;
  }, 0);
}

function readPosition(value: unknown, at: string): Position | Refusal {
  const position: readonly unknown[] = Array.isArray(value) ? value : [];
  const [longitude, latitude] = position;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') {
    return refusal(at, `Expected a longitude and a latitude; found ${shownJson(value)}.`);
  }
  const { west, south, east, north } = london;
  if (longitude < west || longitude > east || latitude < south || latitude > north) {
    return refusal(
      at,
      `Expected a place in London: longitude ${west} to ${east}, latitude ${south} to ${north}; found ${shownJson(value)}. Export the file in WGS 84 (EPSG:4326), longitude first.`,
    );
  }
  return [longitude, latitude];
}

/** Reads each element, up to the first that cannot be read. */
function readList<Element>(
  value: unknown,
  at: string,
  expected: string,
  read: (element: unknown, at: string) => Element | Refusal,
): readonly Element[] | Refusal {
  if (!Array.isArray(value) || value.length === 0)
    return refusal(at, `Expected ${expected}; found ${shownJson(value)}.`);
  const elements: Element[] = [];
  for (const [place, each] of value.entries()) {
    const element = read(each, `${at}/${place}`);
    if (isRefusal(element)) return element;
    elements.push(element);
  }
  return elements;
}

function isRefusal(element: unknown): element is Refusal {
  return isJsonObject(element) && 'message' in element;
}

const refusal = (column: string, message: string): Refusal => ({ line: null, column, message });
