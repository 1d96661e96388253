import * as z from 'zod'
import { day, text, version } from './words.js'

const digest = z.string().regex(/^[0-9a-f]{64}$/, { error: 'a digest of 64 hexadecimal digits' })

/** An immutable list of page versions. A draft may list `all` pages while it is being written. */
export const releaseFile = z
  .strictObject({
    release: z
      .string()
      .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, { error: 'the name of a release, such as `2026-12`' }),
    publisher: text('Who publishes it', 120),
    status: z.enum(['draft', 'active', 'retired']),
    validFrom: day,
    approvals: z.array(
      z.strictObject({ by: text('Who', 120), role: text('In which role', 120), approvedOn: day }),
    ),
    pages: z.union(
      [z.literal('all'), z.array(z.strictObject({ page: z.string(), version, digest: digest.optional() }))],
      {
        error: 'a list of pages, or `all` in a draft',
      },
    ),
    tables: z.record(z.string(), digest).optional().describe('The digest of each table'),
    meanings: z.record(z.string(), digest).optional().describe('The digest of what each rule means'),
  })
  .describe('A release: page versions with their digests')

export type WrittenRelease = z.infer<typeof releaseFile>
