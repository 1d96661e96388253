/** Where a medicine goes in: fine enough to tell the tablet from the gel of the same medicine. */
export const routeGroups = [
  'oral',
  'tube',
  'buccal',
  'topical',
  'patch',
  'eye',
  'ear',
  'nose',
  'inhaled',
  'injection',
  'infusion',
  'rectal',
  'vaginal',
  'other',
] as const
export type RouteGroup = (typeof routeGroups)[number]

const wholeBody: ReadonlySet<RouteGroup> = new Set([
  'oral',
  'tube',
  'buccal',
  'patch',
  'injection',
  'infusion',
  'rectal',
])

/** By these routes a medicine acts on the whole body, so one row of the table stands for all of them. */
export const actsOnWholeBody = (route: RouteGroup): boolean => wholeBody.has(route)

/**
 * Whether a row for `listed` also speaks for a line that says `route`. Charts often call a patch topical.
 *
 * @example standsFor('oral', 'injection') // true: diazepam is a benzodiazepine either way
 * @example standsFor('oral', 'topical') // false: a gel does not do what the tablet does
 */
export const standsFor = (listed: RouteGroup, route: RouteGroup): boolean =>
  listed === route ||
  (actsOnWholeBody(listed) && actsOnWholeBody(route)) ||
  (listed === 'patch' && route === 'topical')
