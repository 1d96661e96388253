// The doors for authors and for tests: pages, generated residents, the io-ts codec.
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import type { Box, Release, ResidentAssessment } from 'mdt-screening'
import { residentAssessment } from 'mdt-screening/io-ts'
import { buildRelease, testPages, type PageFile } from 'mdt-screening/pages'
import { release } from 'mdt-screening/rules'
import { anyAssessment, anyBox, safetyProperties } from 'mdt-screening/testing'

declare const files: readonly PageFile[]
export const built: Release | undefined = buildRelease(files, { release: 'rules/releases/mine.yaml' }).release
// @ts-expect-error -- pages with a fault make no release
export const always: Release = buildRelease(files, { release: 'rules/releases/mine.yaml' }).release
// @ts-expect-error -- a page is a path and its text
testPages(['rules/falls.yaml'])

const decoded = residentAssessment.decode({ resident: { id: 'r1' } })
export const assessment: ResidentAssessment | undefined = isRight(decoded) ? decoded.right : undefined
// @ts-expect-error -- it may be left
export const right: ResidentAssessment = decoded.right

export const day: string = fc.sample(anyAssessment(fc, release), 1).map(({ asOf }) => asOf)[0] ?? ''
// @ts-expect-error -- the app's own fast-check is given
anyAssessment(release)
export const box: fc.Arbitrary<Box> = anyBox(fc, release, 'news2-emergency')
export const properties = safetyProperties(fc, release)
