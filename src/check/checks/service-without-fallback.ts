import type { Check } from '../check.js'
import { ground } from '../ground.js'
import { servicesUsed } from '../services.js'
import { tableLine } from '../table-lines.js'

const services = (line: string): { readonly files: Readonly<Record<string, string>> } => ({
  files: {
    'tables/services.csv': (ground['tables/services.csv'] ?? '').replace(
      'gp,the GP practice,weekdays 08:00-18:30,nhs-111',
      line,
    ),
  },
})

export const serviceWithoutFallback: Check = {
  id: 'service-without-fallback',
  severity: 'error',
  says: 'A service that is not always open has nobody to fall back on. At night a flag that names it would reach nobody.',
  help: 'name who takes over in the `fallback` column of the services table',
  bad: services('▸gp,the GP practice,weekdays 08:00-18:30,'),
  good: services('gp,the GP practice,weekdays 08:00-18:30,nhs-111'),
  find: (context) => {
    const used = servicesUsed(context)
    return context.tables.services.flatMap(({ service, hours, fallback }) =>
      hours === 'always' || fallback.length > 0 || !used.has(service)
        ? []
        : [
            {
              message: `\`${service}\` is not always open and falls back on nobody`,
              seen: service,
              ...tableLine(context, 'services', service),
            },
          ],
    )
  },
}
