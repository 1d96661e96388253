import { mentions } from '../../src/check/figures.js'
import { rankOf, type Within } from '../../src/pages/within.js'
import type { Path } from '../../src/pages/written.js'
import {
  clone,
  edited,
  marked,
  phrase,
  replaced,
  rulePages,
  set,
  shippedText,
  type Plain,
  type Planted,
  type RulePage,
} from './shipped.js'

type Planter = () => readonly Planted[]

interface Found {
  readonly path: Path
  readonly value: Plain
}

/** Every block inside a value that looks a certain way, with its path. */
function blocks(value: unknown, looks: (block: Plain) => boolean, path: Path = []): readonly Found[] {
  if (typeof value !== 'object' || value === null) return []
  const own = !Array.isArray(value) && looks(value as Plain) ? [{ path, value: value as Plain }] : []
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) =>
      blocks(inner, looks, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

const isComparison = (block: Plain): boolean => 'fact' in block && 'operator' in block && 'value' in block
const comparisonsIn = (page: RulePage): readonly Found[] =>
  blocks({ conditions: page.value['conditions'] }, isComparison)
const flagOf = (
  page: RulePage,
): {
  refer: string[]
  within: Within
  message: string
  sooner?: { when: unknown; within: Within; refer?: string[] }[]
  also?: unknown[]
} => page.value['flag'] as never
const examplesOf = (page: RulePage): { name: string; given?: Plain; expect: unknown; row?: unknown }[] =>
  page.value['examples'] as never
const isFamily = (page: RulePage): boolean => 'rows' in page.value
const plainPages = rulePages.filter((page) => !isFamily(page))

/** The first five pages of which something can be made. */
function five(
  make: (page: RulePage) => Planted | undefined,
  pages: readonly RulePage[] = plainPages,
): readonly Planted[] {
  const planted: Planted[] = []
  for (const page of pages) {
    const one = make(page)
    if (one !== undefined) planted.push(one)
    if (planted.length === 5) return planted
  }
  throw new Error(`only ${String(planted.length)} pages hold what is to be planted`)
}

const first = (page: RulePage, looks: (found: Found) => boolean): Found | undefined =>
  comparisonsIn(page).find(looks)
const message: Path = ['flag', 'message']
const said = (page: RulePage): string => flagOf(page).message.trim()
const isNumber = ({ value }: Found): boolean =>
  typeof value['value'] === 'number' && String(value['operator']).startsWith('greater')
const lone = (page: RulePage): Plain | undefined => {
  const conditions = page.value['conditions']
  return typeof conditions === 'object' && conditions !== null && isComparison(conditions as Plain)
    ? (conditions as Plain)
    : undefined
}
/** The figure of a comparison, or of the setting that it reads. */
function limitIn(comparison: Plain | undefined): unknown {
  const { value } = (comparison ?? {}) as { value?: unknown }
  if (typeof value !== 'object' || value === null || !('setting' in value)) return value
  const settings = ['escalation', 'mdt', 'medication-review']
    .map((name) => shippedText(`settings/${name}.v1.yaml`))
    .join('\n')
  const found = new RegExp(`^  ${String(value.setting)}:\\s*\\{ value: ([\\d.]+),`, 'm').exec(settings)?.[1]
  return found === undefined ? undefined : Number(found)
}
const opposite = (comparison: Plain): Plain => ({
  ...comparison,
  operator: comparison['operator'] === 'greaterThanInclusive' ? 'lessThan' : 'lessThanInclusive',
})
const numericLone = (page: RulePage): Plain | undefined => {
  const comparison = lone(page)
  return comparison !== undefined &&
    String(comparison['operator']).startsWith('greater') &&
    (typeof comparison['value'] === 'number' || typeof comparison['value'] === 'object')
    ? comparison
    : undefined
}
const oneStep = (page: RulePage): boolean => flagOf(page).sooner?.length === 1
const isSilent = (page: RulePage): boolean =>
  flagOf(page).sooner === undefined &&
  flagOf(page).also === undefined &&
  page.value['appliesWhen'] === undefined &&
  page.value['clearedBy'] === undefined

/** One more file, listed in the release with the others. */
function listed(planted: readonly Planted[]): readonly Planted[] {
  const names = planted.map(({ path }) => (/([^/]+)\.v1\.yaml$/.exec(path) ?? [])[1] ?? '')
  const release = shippedText('releases/2026-12.yaml')
  return [
    ...planted,
    {
      path: 'releases/2026-12.yaml',
      text: `${release.trimEnd()}\n${names.map((name) => `  - { page: ${name}, version: 1 }\n`).join('')}`,
      at: [],
    },
  ]
}

/** A copy of a page under another name, with something changed. */
function copied(page: RulePage, changes: readonly (readonly [Path, unknown])[], at: Path): Planted {
  const path = page.path.replace('.v1.yaml', '-again.v1.yaml')
  return edited(
    path,
    (document) => {
      document.set('id', `${String(page.value['id'])}-again`)
      document.set('title', `${String(page.value['title'])}, again`)
      for (const [where, value] of changes) document.setIn(where, document.createNode(clone(value)))
    },
    at,
    'value',
    page.text,
  )
}

/** Several additions to one file. */
const added = (path: string, lines: readonly string[]): readonly Planted[] => [
  marked(path, shippedText(path).replace(/(?=\n\nexamples:)|\n$/, `\n${lines.join('\n')}`)),
]

const handlingCopies = (change: (i: number, text: string) => string): readonly Planted[] =>
  [0, 1, 2, 3, 4].map((i) => {
    const text = shippedText('handling/comfort-plan.v1.yaml')
      .replace('id: comfort-plan', `id: comfort-plan-${String(i)}`)
      .replace(
        /\nexamples:[\s\S]*/,
        '\nexamples:\n  - name: nothing is known\n    given: {}\n    expect: { handled: false }\n',
      )
    return marked(`handling/comfort-plan-${String(i)}.v1.yaml`, change(i, text))
  })

/** Five mistakes for a check, made in shipped pages; each is to be found exactly where it stands. */
export const planters: Readonly<Record<string, Planter>> = {
  'unknown-fact': () =>
    five((page) =>
      fromFirst(
        page,
        () => true,
        ({ path, value }) => set(page.path, [...path, 'fact'], `${String(value['fact'])}Zz`),
      ),
    ),
  'unknown-setting': () =>
    five((page) =>
      fromFirst(
        page,
        ({ value }) => typeof value['value'] === 'object' && 'setting' in (value['value'] as Plain),
        ({ path }) => set(page.path, [...path, 'value', 'setting'], 'notASetting'),
      ),
    ),
  'unknown-service': () =>
    five((page) => set(page.path, ['flag', 'refer', 0], `${flagOf(page).refer[0] ?? ''}x`)),
  'unknown-class': () =>
    five((page) =>
      addFact(page, { any: 'medicines', where: { class: 'antipsychotik' } }, ['where', 'class']),
    ),
  'unknown-diagnosis': () =>
    five((page) =>
      addFact(page, { any: 'diagnoses', where: { diagnosis: 'dementa' } }, ['where', 'diagnosis']),
    ),
  'unknown-member': () =>
    five((page) =>
      fromBlock(
        page,
        ({ value }) => value['operator'] === 'contains',
        ({ path, value }) => set(page.path, [...path, 'value'], `${String(value['value'])}x`),
      ),
    ),
  'unknown-sign': () => [replaced('facts/signs.yaml', /where: \{ group: (\w)/, 'where: { group: ▸x$1')],
  'unknown-field': () => [
    replaced('facts/events.yaml', /where: \{ (\w+):/, 'where: { ▸$1x:', 4),
    replaced('facts/plans.yaml', /where: \{ of:/, 'where: { ▸oof:', 1),
  ],
  'unknown-key': () =>
    five((page) => edited(page.path, (document) => document.set('ownerr', 'Somebody'), ['ownerr'], 'key')),
  'impossible-value': () =>
    five((page) => fromFirst(page, isNumber, ({ path }) => set(page.path, [...path, 'value'], 'many'))),
  'step-out-of-order': () =>
    five((page) =>
      oneStep(page) && flagOf(page).within !== '12 months'
        ? set(page.path, ['flag', 'sooner', 0, 'within'], '12 months')
        : undefined,
    ),
  'too-many-cases': () =>
    five((page) =>
      page.value['assume'] === undefined
        ? edited(
            page.path,
            (document) =>
              document.set(
                'conditions',
                document.createNode({
                  all: ['temperature', 'pulseRate', 'respirationRate'].map((fact) => ({
                    any: [35, 36, 37, 38].flatMap((value) => [
                      { fact, operator: 'greaterThan', value },
                      { fact, operator: 'lessThan', value: value - 1 },
                    ]),
                  })),
                }),
              ),
            ['conditions'],
            'key',
          )
        : undefined,
    ),
  'example-differs': () =>
    five((page) => {
      const i = examplesOf(page).findIndex(({ expect }) => expect === 'raised')
      return i === -1
        ? undefined
        : set(page.path, ['examples', i, 'expect'], 'not-raised', 'value', ['examples', i, 'name'])
    }),
  'setting-outside-range': () => [
    replaced(
      'settings/escalation.v1.yaml',
      /(\w+: \{ value: )(\d+)(, least: \d+, most: )(\d+), step: 1,/,
      (_found, head, _value, middle, most) => `${head}▸${String(Number(most) + 1)}${middle}${most}, step: 1,`,
    ),
  ],
  'never-true': () =>
    five((page) =>
      fromLone(page, (comparison) =>
        set(page.path, ['conditions'], { all: [comparison, opposite(comparison)] }),
      ),
    ),
  'always-true': () =>
    five((page) =>
      fromLone(page, (comparison) =>
        set(page.path, ['conditions'], { any: [comparison, opposite(comparison)] }),
      ),
    ),
  'step-never-reached': () =>
    five((page) => {
      const { sooner = [], within } = flagOf(page)
      const [step] = sooner
      if (!oneStep(page) || step === undefined || rankOf(step.within) >= rankOf(within)) return undefined
      return edited(
        page.path,
        (document) =>
          document.addIn(
            ['flag', 'sooner'],
            document.createNode({
              when: clone(step.when),
              within,
              refer: ['nhs-111'],
              message: 'Ring 111 now.',
            }),
          ),
        ['flag', 'sooner', 1, 'when'],
      )
    }),
  'flag-never-shown': () =>
    five((page) =>
      oneStep(page)
        ? set(
            page.path,
            ['flag', 'sooner', 0, 'when'],
            { any: [flagOf(page).sooner?.[0]?.when, page.value['conditions']] },
            'value',
            ['flag', 'within'],
          )
        : undefined,
    ),
  'covered-rule': () => {
    const copies = five((page) =>
      isSilent(page)
        ? copied(
            page,
            [
              [
                ['conditions'],
                {
                  all: [
                    page.value['conditions'],
                    { fact: 'temperature', operator: 'greaterThan', value: 39 },
                  ],
                },
              ],
            ],
            ['conditions'],
          )
        : undefined,
    )
    return listed(copies)
  },
  'rules-disagree': () => {
    const copies = five((page) =>
      page.value['problem'] !== undefined &&
      flagOf(page).sooner === undefined &&
      rankOf(flagOf(page).within) < rankOf('28 days')
        ? copied(
            page,
            [
              [
                ['conditions'],
                {
                  all: [
                    page.value['conditions'],
                    { fact: 'temperature', operator: 'greaterThan', value: 39 },
                  ],
                },
              ],
              [['flag', 'within'], '12 months'],
              [['problem'], `${page.value['problem'] as string}-again`],
            ],
            ['flag', 'within'],
          )
        : undefined,
    )
    // The page itself moves to the problem of its copy, so that no third page is in it.
    const own = copies.map(({ path }) => {
      const file = path.replace('-again.v1.yaml', '.v1.yaml')
      const page = rulePages.find((each) => each.path === file)
      return {
        ...edited(file, (document) => document.set('problem', `${String(page?.value['problem'])}-again`), [
          'problem',
        ]),
        at: [],
      }
    })
    return [...listed(copies), ...own]
  },
  'cleared-by-not-borne-out': () =>
    five((page) =>
      page.value['kind'] === 'medication-flag' && page.value['clearedBy'] === undefined
        ? edited(page.path, (document) => document.set('clearedBy', document.createNode(['statin'])), [
            'clearedBy',
            0,
          ])
        : undefined,
    ),
  'cleared-by-missing': () =>
    five((page) =>
      page.value['clearedBy'] === undefined
        ? undefined
        : edited(page.path, (document) => void document.delete('clearedBy'), ['conditions'], 'key'),
    ),
  'banded-threshold': () =>
    five((page) => {
      const comparison = lone(page) ?? first(page, isNumber)?.value
      if (
        comparison === undefined ||
        typeof comparison['value'] !== 'number' ||
        !String(comparison['operator']).startsWith('greater')
      )
        return undefined
      return set(
        page.path,
        ['conditions'],
        { all: [comparison, { ...opposite(comparison), value: comparison['value'] + 1 }] },
        'value',
        ['conditions', 'all', 1],
      )
    }),
  'decimal-equality': () =>
    five((page) =>
      fromBlock(
        page,
        ({ value }) =>
          /^(?:temperature|glucose|recentPotassium|ketones|creatinineClearance|weightLossPercent|eFrailty)$/.test(
            String(value['fact']),
          ) && typeof value['value'] === 'number',
        ({ path }) => set(page.path, [...path, 'operator'], 'equal', 'value', path),
      ),
    ),
  'local-figure-bare': () =>
    five((page) =>
      fromBlock(
        page,
        ({ path, value }) =>
          path[0] === 'conditions' && isNumber({ path, value }) && Number(value['value']) > 1,
        ({ path, value }) => {
          const evidence = page.value['evidence'] as { supports: string; basis: string }[]
          // Only one comparison of the page has this figure.
          if (
            JSON.stringify([page.value['conditions'], page.value['facts'], page.value['flag']]).split(
              `"value":${String(value['value'])}`,
            ).length > 2
          )
            return undefined
          if (
            evidence.some(
              ({ supports, basis }) => basis === 'local' && mentions(supports, Number(value['value'])),
            )
          )
            return undefined
          return edited(
            page.path,
            (document) =>
              document.set(
                'evidence',
                document.createNode([
                  {
                    source: 'Ourselves',
                    supports: `The figure of ${String(value['value'])}.`,
                    basis: 'local',
                  },
                  { source: 'Somebody', supports: 'All the others.', basis: 'published' },
                ]),
              ),
            [...path, 'value'],
          )
        },
      ),
    ),
  'figure-without-source': () =>
    five((page) =>
      fromFirst(
        page,
        (found) => isNumber(found) && Number(found.value['value']) > 1,
        ({ path, value }) => set(page.path, [...path, 'value'], Number(value['value']) + 0.37),
      ),
    ),
  'review-date-past': () => five((page) => set(page.path, ['reviewBy'], '2026-12-05')),
  'review-date-odd': () => five((page) => set(page.path, ['reviewBy'], '2031-01-01')),
  'setting-without-limits': () => [
    replaced('settings/escalation.v1.yaml', /^( {2})(\w+: \{ value: [^,]+,) least: [^,]+,/, '$1▸$2'),
  ],
  'setting-off-step': () => [replaced('settings/mdt.v1.yaml', /(, most: )(\d+)(, step: 1,)/, '$1▸$2.5$3')],
  'unused-setting': () =>
    added(
      'settings/mdt.v1.yaml',
      [1, 2, 3, 4, 5].map(
        (i) =>
          `  ▸plantedSetting${String(i)}: { value: ${String(i)}, least: 1, most: 9, step: 1, owner: Nobody, basis: local }`,
      ),
    ),
  'unused-fact': () =>
    added(
      'facts/person.yaml',
      [1, 2, 3, 4, 5].map(
        (i) =>
          `  ▸plantedFact${String(i)}: { when: { fact: age, operator: greaterThan, value: ${String(70 + i)} } }`,
      ),
    ),
  'effective-before-release': () => five((page) => set(page.path, ['effectiveFrom'], '2026-11-30')),
  'page-changed': () => [
    marked(
      'releases/2026-11.yaml',
      `release: 2026-11\npublisher: Tests\nstatus: retired\nvalidFrom: 2026-11-01\napprovals:\n  - { by: A. Clinician, role: Clinical lead, approvedOn: 2026-10-20 }\npages:\n${plainPages
        .slice(0, 5)
        .map((page) => `  - { page: ${String(page.value['id'])}, version: 1, digest: ▸${'ab'.repeat(32)} }\n`)
        .join('')}`,
    ),
  ],
  'thin-reason': () => five((page) => set(page.path, ['limits'], 'None known.')),
  'message-with-dose': () => five((page) => phrase(page.path, message, `${said(page)} Give 5 mg.`, '5 mg')),
  'message-states-diagnosis': () =>
    five((page) => phrase(page.path, message, `The resident has pneumonia. ${said(page)}`, 'has pneumonia')),
  'message-reassures': () =>
    five((page) =>
      phrase(page.path, message, `${said(page)} The resident is otherwise well.`, 'is otherwise well'),
    ),
  'message-orders-change': () =>
    five((page) => phrase(page.path, message, `${said(page)} Double the warfarin.`, 'Double the warfarin')),
  'message-too-long': () =>
    five((page) => set(page.path, message, `${said(page)} ${'Then look again. '.repeat(16)}`)),
  'message-hard-to-read': () =>
    five((page) =>
      set(
        page.path,
        message,
        'Immediately institute comprehensive multidisciplinary reevaluation incorporating pharmacological rationalisation considerations',
      ),
    ),
  'abrupt-stop-unwarned': () =>
    five((page) =>
      /\/(?:aspirin-with-clopidogrel|long-acting-opioid-alone|long-benzodiazepine|opioid-without-laxative|parkinsons-unsafe-medicine)\./.test(
        page.path,
      )
        ? set(page.path, message, said(page).replace(/ ?Do not stop[^.]*suddenly\./, ''))
        : undefined,
    ),
  'message-without-deadline': () =>
    five((page) => set(page.path, message, 'Look at the resident and tell somebody.')),
  'unfilled-placeholder': () =>
    five((page) => phrase(page.path, message, `${said(page)} See {nobody}.`, '{nobody}')),
  'american-spelling': () =>
    five((page) =>
      phrase(
        page.path,
        ['why'],
        `${String(page.value['why']).trim()} The color of the skin matters.`,
        'color',
      ),
    ),
  'instrument-wording': () =>
    five((page) =>
      phrase(
        page.path,
        ['limits'],
        'The MMSE asks "which year is it by now" of everybody, which is not read.',
        '"which year',
      ),
    ),
  'title-twice': () =>
    five((page) =>
      page === rulePages[0] ? undefined : set(page.path, ['title'], String(rulePages[0]?.value['title'])),
    ),
  'message-twice': () =>
    five((page) =>
      page === rulePages[0] ? undefined : set(page.path, message, said(rulePages[0] as RulePage)),
    ),
  'outcome-without-example': () =>
    five((page) =>
      edited(
        page.path,
        (document) =>
          document.set(
            'examples',
            document.createNode(
              examplesOf(page).filter(({ expect }) => outcomeOf(expect) !== 'undetermined'),
            ),
          ),
        ['examples'],
        'key',
      ),
    ),
  'edge-without-examples': () =>
    five((page) => {
      const comparison = first(
        page,
        ({ value }) => String(value['operator']).startsWith('greater') && typeof limitIn(value) === 'number',
      )
      const fact = String(comparison?.value['fact'])
      const kept = examplesOf(page).filter(
        ({ given }) => given !== undefined && given[fact] !== limitIn(comparison?.value),
      )
      if (comparison === undefined || kept.length === examplesOf(page).length) return undefined
      if (JSON.stringify(flagOf(page)).includes(`"${fact}"`) || page.path.startsWith('sepsis/'))
        return undefined
      if (comparisonsIn(page).filter(({ value }) => typeof value['value'] !== 'boolean').length > 1)
        return undefined
      return edited(page.path, (document) => document.set('examples', document.createNode(clone(kept))), [
        ...comparison.path,
        'value',
      ])
    }),
  'example-name-twice': () =>
    five((page) =>
      examplesOf(page).length > 1
        ? set(page.path, ['examples', 1, 'name'], examplesOf(page)[0]?.name)
        : undefined,
    ),
  'example-twice': () =>
    five((page) =>
      edited(
        page.path,
        (document) =>
          document.addIn(
            ['examples'],
            document.createNode({ ...examplesOf(page)[0], name: 'yet another name' }),
          ),
        ['examples', examplesOf(page).length, 'name'],
      ),
    ),
  'service-without-fallback': () => [
    replaced(
      'tables/services.csv',
      /^(gp|community-nurse|pharmacist|care-coordinator|dietitian),(.*),[^,]*$/,
      '▸$1,$2,',
    ),
  ],
  'nobody-open-in-time': () => [
    ...five((page) =>
      rankOf(flagOf(page).within) <= rankOf('2 hours') && flagOf(page).sooner === undefined
        ? set(page.path, ['flag', 'refer'], ['night-clinic'], 'value', ['flag', 'within'])
        : undefined,
    ),
    {
      path: 'tables/services.csv',
      text: `${shippedText('tables/services.csv').trimEnd()}\nnight-clinic,the night clinic,local,day-clinic\nday-clinic,the day clinic,local,night-clinic\n`,
      at: [],
    },
  ],
  'also-too-late': () =>
    five((page) =>
      flagOf(page).also === undefined
        ? edited(
            page.path,
            (document) =>
              document.setIn(
                ['flag', 'also'],
                document.createNode([{ refer: [flagOf(page).refer[0]], within: '12 months' }]),
              ),
            ['flag', 'also', 0, 'refer', 0],
          )
        : undefined,
    ),
  'ambulance-can-wait': () =>
    five((page) =>
      flagOf(page).sooner === undefined && rankOf(flagOf(page).within) > rankOf('1 hour')
        ? set(page.path, ['flag', 'refer'], ['ambulance'], 'value', ['flag', 'within'])
        : undefined,
    ),
  'promise-broken': () => [
    replaced(
      'safety/promise-unresponsive.v1.yaml',
      /- (\{ raised: unresponsive, within:) 1 hour/,
      '- ▸$1 now',
      1,
    ),
    replaced(
      'safety/promise-low-saturation.v1.yaml',
      /- (\{ raised: news2-single-three, within:) 1 hour/,
      '- ▸$1 now',
      1,
    ),
    replaced('safety/promise-two-falls.v1.yaml', /- (\{ raised:) recurrent-falls/, '- ▸$1 repeated-falls', 1),
    replaced('safety/promise-ketones.v1.yaml', /- (\{ raised:) ketones-very-high/, '- ▸$1 ketones-raised', 1),
    replaced('safety/promise-low-glucose.v1.yaml', /- \{ neverRuledOut:/, '- ▸{ raised:', 1),
  ],
  'plan-may-reroute-kept': () =>
    five((page) =>
      /^(?:SOFT|HYPO|UTI|K-|FAL-|MED-)/.test(String((page.value['covers'] as string[] | undefined)?.[0]))
        ? edited(page.path, (document) => document.set('planMayReroute', true), ['planMayReroute'], 'key')
        : undefined,
    ),
  'never-suppress-missing': () =>
    five((page) =>
      /^(?:SEP-HIGH|SEP-SKIN|SEP-NEWS7|STR-FAST|HI-999|FALL-HIP|NEWS2-7|HYPO-999|HYPER-HHS)$/.test(
        String((page.value['covers'] as string[] | undefined)?.[0]),
      )
        ? edited(page.path, (document) => void document.delete('neverSuppress'), ['covers', 0])
        : undefined,
    ),
  'handling-folds-never-suppressed': () =>
    listed(
      handlingCopies((i, text) =>
        text
          .replace(
            'for: { planMayReroute: true }',
            [
              'for: { planMayReroute: true }',
              'for: { rules: [news2-emergency] }',
              'for: { refer: [ambulance] }',
              'for: { rules: [stroke-signs] }',
              'for: { rules: [sepsis-skin] }',
            ][i] ?? '',
          )
          .replace('\n  say:', '\n  ▸fold: true\n  say:'),
      ),
    ),
  'handling-too-slow': () =>
    listed(
      handlingCopies((i, text) =>
        text.replace(
          'within: 1 hour\n',
          `within: ▸${['2 hours', '6 hours', 'today', '24 hours', '7 days'][i] ?? ''}\n`,
        ),
      ),
    ),
  'problem-alone': () =>
    five(
      (page) =>
        rulePages.filter((each) => each.value['problem'] === page.value['problem']).length > 3 &&
        page.value['problem'] !== undefined &&
        rulePages.find((each) => each.value['problem'] === page.value['problem']) === page
          ? set(page.path, ['problem'], `${page.value['problem'] as string}s`.replace(/ss$/, 'z'))
          : undefined,
      problemPages(),
    ),
  'bad-snomed-code': () => [
    replaced(
      'tables/codes.csv',
      /^(\w+,)(\d{6,}?)(\d)(,[AB],)/,
      (_found, head, digits, last, tail) => `${head}▸${digits}${String((Number(last) + 1) % 10)}${tail}`,
    ),
  ],
  'bad-loinc-code': () => [
    replaced(
      'tables/codes.csv',
      /,(\d+)-(\d),([AB]),/,
      (_found, digits, check, grade) => `,▸${digits}-${String((Number(check) + 1) % 10)},${grade},`,
    ),
  ],
  'known-wrong-code': () => [
    marked(
      'tables/codes.csv',
      `${shippedText('tables/codes.csv').trimEnd()}\nx1,▸870431003,B,,,\nx2,▸108331000000102,B,,,\nx3,▸1020291000000100,B,,,\nx4,,,▸88330-6,B,\nx5,,,▸4548-4,B,\n`,
    ),
  ],
  'unit-not-ucum': () => [
    replaced(
      'tables/codes.csv',
      /,(\/min|%|mm\[Hg\]|Cel|kg|cm)$/,
      (found) =>
        `,▸${({ '/min': 'bpm', '%': 'percent', 'mm[Hg]': 'mmHg', Cel: 'C', kg: 'kilo', cm: 'centimetre' } as Record<string, string>)[found.slice(1)] ?? ''}`,
    ),
  ],
  'unknown-row': () =>
    five((page) =>
      Array.isArray(page.value['covers']) ? set(page.path, ['covers', 0], 'XYZ-99') : undefined,
    ),
  'row-covered-twice': () =>
    five((page) =>
      page === plainPages[0] || !Array.isArray(page.value['covers'])
        ? undefined
        : set(page.path, ['covers'], [(plainPages[0]?.value['covers'] as string[])[0]], 'value', [
            'covers',
            0,
          ]),
    ),
  'class-without-medicines': () => [
    ...five((page) =>
      addFact(page, { any: 'medicines', where: { class: 'antiviral-of-nobody' } }, ['where', 'class']),
    ),
    {
      path: 'tables/classes.csv',
      text: `${shippedText('tables/classes.csv').trimEnd()}\nantiviral-of-nobody,an antiviral,,no,\n`,
      at: [],
    },
  ],
  'nobody-can-record': () =>
    added(
      'facts/person.yaml',
      [1, 2, 3, 4, 5].map((i) => `  ▸plantedFact${String(i)}: { first: [{ is: one-${String(i)} }] }`),
    ),
  'fact-without-question': () => [
    replaced(
      'facts/weights.yaml',
      /^( {2})(\w+: \{ (?:latest|status|lossPercent): \w+[^\n]*?), ask: [^\n]*\}$/,
      '$1▸$2 }',
      2,
    ),
    replaced('facts/results.yaml', /^( {2})(\w+: \{ latest: \w+[^\n]*?), ask: [^\n]*\}$/, '$1▸$2 }', 2),
    replaced('facts/reviews.yaml', /^( {2})(\w+: \{ latest: \w+[^\n]*?), ask: [^\n]*\}$/, '$1▸$2 }', 1),
  ],
  'fact-twice': () =>
    added(
      'facts/person.yaml',
      [1, 2, 3, 4, 5].map(
        (i) => `  ▸plantedFact${String(i)}: { age: today, ask: "How old, question ${String(i)}?" }`,
      ),
    ),
  'page-not-listed': () => {
    const pages = plainPages.slice(0, 5)
    const release = pages.reduce(
      (text, page) => text.replace(`  - { page: ${String(page.value['id'])}, version: 1 }\n`, ''),
      shippedText('releases/2026-12.yaml'),
    )
    return [
      ...pages.map((page) => edited(page.path, () => undefined, ['id'], 'key')),
      { path: 'releases/2026-12.yaml', text: release, at: [] },
    ]
  },
  layout: () =>
    plainPages
      .slice(0, 5)
      .map((page) =>
        marked(page.path, page.text.replace('\nkind: ', '\n▸kind:   ').replace(/▸(kind: {3}\w+)/, '▸$1')),
      ),
}

function fromFirst(
  page: RulePage,
  looks: (found: Found) => boolean,
  make: (found: Found) => Planted | undefined,
): Planted | undefined {
  const found = first(page, looks)
  return found === undefined ? undefined : make(found)
}

function fromBlock(
  page: RulePage,
  looks: (found: Found) => boolean,
  make: (found: Found) => Planted | undefined,
): Planted | undefined {
  const found = blocks(
    { conditions: page.value['conditions'], facts: page.value['facts'] },
    isComparison,
  ).find(looks)
  return found === undefined ? undefined : make(found)
}

function fromLone(page: RulePage, make: (comparison: Plain) => Planted): Planted | undefined {
  const comparison = numericLone(page)
  return comparison === undefined ? undefined : make(comparison)
}

/** A fact of the page's own, that something is wrong with. */
const addFact = (page: RulePage, selection: unknown, at: Path): Planted | undefined =>
  page.value['facts'] === undefined
    ? undefined
    : edited(
        page.path,
        (document) => document.setIn(['facts', 'plantedFact'], document.createNode(selection)),
        ['facts', 'plantedFact', ...at],
      )

const outcomeOf = (expect: unknown): string =>
  typeof expect === 'string' ? expect : String((expect as Plain)['outcome'])

/** One page of each problem. */
const problemPages = (): readonly RulePage[] => rulePages.filter((page) => !isFamily(page))
