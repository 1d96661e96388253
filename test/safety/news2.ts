import type { FactDefinition, ScoreDefinition } from '../../src/facts/definition.js'

/** NEWS2 as the Royal College of Physicians printed it in 2017, chart 1; a page of ours says the same. */
export const news2: ScoreDefinition = {
  id: 'news2',
  title: 'NEWS2',
  over: { set: '30 minutes' },
  currentFor: '12 hours',
  points: {
    respirationRate: { upTo: { 8: 3, 11: 1, 20: 0, 24: 2 }, above: 3 },
    oxygenSaturation: {
      choose: ['saturationScale', 'breathing'],
      columns: {
        scale1: { upTo: { 91: 3, 93: 2, 95: 1 }, above: 0 },
        'scale2, air': { upTo: { 83: 3, 85: 2, 87: 1 }, above: 0 },
        'scale2, oxygen': { upTo: { 83: 3, 85: 2, 87: 1, 92: 0, 94: 1, 96: 2 }, above: 3 },
        scale2NotAuthorised: { highestOf: ['scale1', 'scale2'] },
      },
    },
    breathing: { is: { air: 0, oxygen: 2 } },
    systolicPressure: { upTo: { 90: 3, 100: 2, 110: 1, 219: 0 }, above: 3 },
    pulseRate: { upTo: { 40: 3, 50: 1, 90: 0, 110: 1, 130: 2 }, above: 3 },
    consciousness: { is: { alert: 0, newConfusion: 3, voice: 3, pain: 3, unresponsive: 3 } },
    temperature: { upTo: { 35: 3, 36: 1, 38: 0, 39: 1 }, above: 2 },
  },
  bands: { upTo: { 0: 'none', 4: 'low', 6: 'medium' }, above: 'high' },
}

export const news2Items = [
  'respirationRate',
  'oxygenSaturation',
  'breathing',
  'systolicPressure',
  'pulseRate',
  'consciousness',
  'temperature',
] as const
export type News2Item = (typeof news2Items)[number]

export const news2Facts: readonly FactDefinition[] = [
  ...news2Items.map((name): FactDefinition => ({
    name,
    selection: { latest: name, currentFor: '12 hours' },
  })),
  {
    name: 'saturationScale',
    selection: { latest: 'saturationScale', ifNotRecorded: { value: 'scale1', source: 'RCP 2017' } },
  },
]

export type News2Values = Readonly<Partial<Record<News2Item, number | string>>>
/** The scale on the chart; of a scale 2 that nobody decided, the higher points of both count. */
export type Scale = 'scale1' | 'scale2' | 'scale2NotAuthorised'

/** The points of one item, read off the printed chart row by row; the code under test reads its own table. */
export function pointsOf(
  item: News2Item,
  value: number | string,
  breathing: 'air' | 'oxygen',
  scale: Scale,
): number {
  const n = Number(value)
  switch (item) {
    case 'respirationRate':
      return n <= 8 || n >= 25 ? 3 : n >= 21 ? 2 : n <= 11 ? 1 : 0
    case 'oxygenSaturation':
      if (scale === 'scale2NotAuthorised') {
        return Math.max(
          pointsOf(item, value, breathing, 'scale1'),
          pointsOf(item, value, breathing, 'scale2'),
        )
      }
      if (scale === 'scale1') return n <= 91 ? 3 : n <= 93 ? 2 : n <= 95 ? 1 : 0
      if (n <= 83) return 3
      if (n <= 85) return 2
      if (n <= 87) return 1
      if (n <= 92 || breathing === 'air') return 0
      return n <= 94 ? 1 : n <= 96 ? 2 : 3
    case 'breathing':
      return value === 'oxygen' ? 2 : 0
    case 'systolicPressure':
      return n <= 90 || n >= 220 ? 3 : n <= 100 ? 2 : n <= 110 ? 1 : 0
    case 'pulseRate':
      return n <= 40 || n >= 131 ? 3 : n >= 111 ? 2 : n <= 50 || n >= 91 ? 1 : 0
    case 'consciousness':
      return value === 'alert' ? 0 : 3
    case 'temperature':
      return n <= 35 ? 3 : n >= 39.1 ? 2 : n <= 36 || n >= 38.1 ? 1 : 0
  }
}

/** One value for each band of each item, and its ends where bands meet. */
export const bandValues: Readonly<Record<News2Item, readonly (number | string)[]>> = {
  respirationRate: [8, 11, 20, 24, 25],
  oxygenSaturation: [83, 85, 87, 91, 92, 93, 94, 95, 96, 97],
  breathing: ['air', 'oxygen'],
  systolicPressure: [90, 100, 110, 219, 220],
  pulseRate: [40, 50, 90, 110, 130, 131],
  consciousness: ['alert', 'voice'],
  temperature: [35, 36, 38, 39, 39.1],
}

/** A resident with nothing to report, on either scale. */
export const well: Readonly<Record<News2Item, number | string>> = {
  respirationRate: 16,
  oxygenSaturation: 97,
  breathing: 'air',
  systolicPressure: 120,
  pulseRate: 70,
  consciousness: 'alert',
  temperature: 37,
}

/** The least and the most that the totals, and the highest lines, of all completions come to. */
export function hull(
  known: News2Values,
  scale: Scale,
): { total: readonly [number, number]; highest: readonly [number, number] } {
  const options = (item: News2Item): readonly (number | string)[] =>
    known[item] === undefined ? bandValues[item] : [known[item]]
  const lines = (breathing: 'air' | 'oxygen'): readonly (readonly [number, number])[] =>
    news2Items.map((item) => {
      const points = (item === 'breathing' ? [breathing] : options(item)).map((value) =>
        pointsOf(item, value, breathing, scale),
      )
      return [Math.min(...points), Math.max(...points)]
    })
  const ways = (options('breathing') as ('air' | 'oxygen')[]).map(lines)
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b)
  return {
    total: [
      Math.min(...ways.map((way) => sum(way.map(([low]) => low)))),
      Math.max(...ways.map((way) => sum(way.map(([, high]) => high)))),
    ],
    highest: [
      Math.min(...ways.map((way) => Math.max(...way.map(([low]) => low)))),
      Math.max(...ways.map((way) => Math.max(...way.map(([, high]) => high)))),
    ],
  }
}
