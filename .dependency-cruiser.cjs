// Imports point down: a file may import from its own folder or from a lower floor.
// Folders on one floor do not see each other. `generated` is the bundled release, built by `npm run generate`.
const floors = [
  ['values'],
  ['record'],
  ['facts'],
  ['pages'],
  ['evaluate'],
  ['explain'],
  // Checks run a page's examples, so they stand above the screener.
  ['check'],
  ['generated'],
  ['adapters', 'cli', 'workbench'],
]

const onFloor = (folder, floor) => ({
  name: `floor-of-${folder}`,
  severity: 'error',
  comment: 'imports point down: own folder or a lower floor only, never a door file',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...floors.slice(0, floor).flat()].join('|')})/` },
})

module.exports = {
  forbidden: [
    ...floors.flatMap((folders, floor) => folders.map((folder) => onFloor(folder, floor))),
    {
      name: 'every-folder-has-a-floor',
      severity: 'error',
      comment: 'a new folder under src/ needs a place in `floors`',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${floors.flat().join('|')})/` },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'two files that need each other are one file, or wait for a third below them both',
      from: {},
      to: { circular: true },
    },
    {
      name: 'light-doors',
      severity: 'error',
      comment:
        '`.`, `./rules`, `./json-rules-engine`, `./io-ts`, `./html` and `./reading` load without YAML, CSV, terminal or Node code',
      from: { path: '^src/(index|rules|json-rules-engine|io-ts|html|reading)\\.ts$' },
      to: {
        path: [
          '(^|/)node_modules/(yaml|csv-parse|commander|picocolors|cli-table3)/',
          '(^|/)node_modules/(@babel/code-frame|fast-check)/',
        ],
        reachable: true,
      },
    },
    {
      name: 'front-door-without-optional-peers',
      severity: 'error',
      comment: '`.`, `./rules`, `./html` and `./reading` load with every optional peer absent',
      from: { path: '^src/(index|rules|html|reading)\\.ts$' },
      to: { path: '(^|/)node_modules/(json-rules-engine|fast-check|io-ts|fp-ts)/', reachable: true },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      comment: 'the library does not import its tests or scripts, nor anything that cannot be found',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'found',
      severity: 'error',
      comment: 'every import can be resolved',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
